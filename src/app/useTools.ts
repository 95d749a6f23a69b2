import { useEffect, useState } from 'react';
import type { Tool } from '../canvas/gesture';
import type { MaskEngine } from '../mask/maskEngine';

/** The tool in hand, and whether the mask is shown. A mask that is being changed is always shown. */
export function useTools(mask: MaskEngine | null) {
  const [tool, setTool] = useState<Tool>('brush');
  const [maskShown, setMaskShown] = useState(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another mask is shown, whatever was hidden before
  useEffect(() => setMaskShown(true), [mask]);
  useEffect(
    // Heard only while hidden: a stroke must not make React render.
    () => (maskShown ? undefined : mask?.onTouched(() => setMaskShown(true))),
    [mask, maskShown],
  );
  return {
    tool,
    setTool,
    flip: () => setTool((old) => (old === 'brush' ? 'eraser' : 'brush')),
    maskShown,
    setMaskShown,
    toggleMask: () => setMaskShown((shown) => !shown),
  };
}

export type Tools = ReturnType<typeof useTools>;
