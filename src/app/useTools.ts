import { useEffect, useState } from 'react';
import type { Tool } from '../canvas/gesture';
import type { MaskEngine } from '../mask/maskEngine';

/** The tool in hand, and whether the mask is shown. A mask that is being changed is always shown. */
export function useTools(mask: MaskEngine | null) {
  const [tool, setTool] = useState<Tool>('brush');
  const [maskShown, setMaskShown] = useState(true);
  useEffect(() => {
    setMaskShown(true);
    return mask?.onTouched(() => setMaskShown(true));
  }, [mask]);
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
