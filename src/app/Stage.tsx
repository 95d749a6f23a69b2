import { MaskCanvas } from '../canvas/MaskCanvas';
import { AdjustStrip } from './AdjustStrip';
import { stepSize } from './brushSize';
import type { Desk } from './desk';
import { HoldPhotoButton } from './HoldPhotoButton';
import { PhoneBrushSize } from './PhoneBrushSize';
import { sizeKey } from './preferences';
import { StatusLine } from './StatusLine';
import { sizesText } from './sizesText';
import { tipOf } from './tipOf';
import type { Darkroom } from './useDarkroom';
import { useMaskTrouble } from './useMaskTrouble';
import { usePhone } from './usePhone';
import { useShownFill } from './useShownFill';
import { useSpokenMask } from './useSpokenMask';
import { useWand } from './useWand';

/** The photo with its mask to paint on, which it saves, or a fill over it. Loaded with Konva when first needed. */
export function Stage({ room, desk }: { room: Darkroom; desk: Desk }) {
  const { preferences, prefer, tools, commands } = room;
  const { session } = room.workspace;
  useMaskTrouble(desk.keeper, room.onTrouble);
  const fill = useShownFill(session, desk, room.results.source);
  const wand = useWand(desk, tools.tool === 'wand');
  const onPhone = usePhone();
  useSpokenMask(desk.mask, room.announcer.announce);
  const key = sizeKey(tools.tool);
  return (
    <div className="relative size-full">
      <MaskCanvas
        photo={desk.bitmap}
        levels={desk.levels}
        size={desk.photo}
        mask={desk.mask}
        view={desk.view}
        viewport={desk.viewport}
        // Whoever only looks moves about.
        tool={room.workspace.isOurs ? tools.tool : 'hand'}
        brush={tipOf(tools.tool, preferences)}
        shapes={desk.shapes}
        onPick={(pick) => room.pick(pick, wand)}
        onBrushStep={(direction) => prefer({ [key]: stepSize(preferences[key], direction) })}
        onTap={(fingers) => (fingers === 2 ? commands.undo : commands.redo)?.()}
        tint={preferences.tint}
        showMask={tools.maskShown}
        bare={tools.bare}
        frame={room.frame}
        saved={desk.keeper}
        fill={fill}
      />
      <PhoneBrushSize tool={tools.tool} preferences={preferences} prefer={prefer} />
      {onPhone && (
        <HoldPhotoButton
          commands={commands}
          held={tools.bare}
          className="absolute top-2 right-2 z-10 bg-panel/75"
        />
      )}
      <AdjustStrip work={desk.work} photo={desk.photo} prefer={prefer} />
      <StatusLine mask={desk.mask} sizes={sizesText(desk.photo, room.frame)} fill={fill} />
    </div>
  );
}
