import { MaskCanvas } from '../canvas/MaskCanvas';
import { stepSize } from './brushSize';
import type { Desk } from './desk';
import { StatusLine } from './StatusLine';
import { sizesText } from './sizesText';
import type { Darkroom } from './useDarkroom';
import { useMaskKeeper } from './useMaskKeeper';
import { useShownFill } from './useShownFill';

/** The photo with its mask to paint on, which it saves, or a fill over it. Loaded with Konva when first needed. */
export function Stage({ room, desk }: { room: Darkroom; desk: Desk }) {
  const { session } = room.workspace;
  const { brushSize, tint } = room.preferences;
  const savedHash = useMaskKeeper(room.storage, session.id, desk.mask, room.onTrouble);
  const fill = useShownFill(session, desk, room.results.source);
  return (
    <div className="relative size-full">
      <MaskCanvas
        key={session.id}
        photo={desk.bitmap}
        size={desk.photo}
        mask={desk.mask}
        view={desk.view}
        viewport={desk.viewport}
        tool={room.tools.tool}
        brushSize={brushSize}
        onBrushStep={(direction) => room.prefer({ brushSize: stepSize(brushSize, direction) })}
        tint={tint}
        showMask={room.tools.maskShown}
        frame={room.frame}
        savedHash={savedHash}
        fill={fill}
      />
      <StatusLine mask={desk.mask} sizes={sizesText(desk.photo, room.frame)} fill={fill} />
    </div>
  );
}
