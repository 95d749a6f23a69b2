import type { Tool } from '../canvas/tool';
import { BrushSize } from './BrushSize';
import { clampSize } from './brushSize';
import { type Prefer, type Preferences, sizeKey } from './preferences';
import { usePhone } from './usePhone';

type Props = { tool: Tool; preferences: Preferences; prefer: Prefer };

/** On a phone the size of brush and eraser stands upright at the stage's left edge, in reach of the other thumb. */
export function PhoneBrushSize({ tool, preferences, prefer }: Props) {
  const onPhone = usePhone();
  if (!onPhone || (tool !== 'brush' && tool !== 'eraser')) return null;
  const key = sizeKey(tool);
  return (
    <div className="absolute inset-y-0 left-1 z-10 my-auto h-52 max-h-[calc(100%-1rem)] w-11 rounded-full bg-panel/75">
      <BrushSize
        size={preferences[key]}
        onSize={(size) => prefer({ [key]: clampSize(size) })}
        upright
        className="size-full"
      />
    </div>
  );
}
