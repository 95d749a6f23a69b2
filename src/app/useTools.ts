import { useEffect, useState } from 'react';
import type { Tool } from '../canvas/tool';
import type { MaskEngine } from '../mask/maskEngine';

/** The tool in hand, and what of the mask is shown. A mask that is being changed is always shown. */
export function useTools(mask: MaskEngine | null) {
  const [tool, setTool] = useState<Tool>('brush');
  const [maskShown, setMaskShown] = useState(true);
  const [bare, setBare] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another mask is shown, whatever was hidden before
  useEffect(() => setMaskShown(true), [mask]);
  useEffect(
    // Heard only while hidden: a stroke must not make React render.
    () => (maskShown ? undefined : mask?.onTouched(() => setMaskShown(true))),
    [mask, maskShown],
  );
  useEffect(() => (bare ? letGo(() => setBare(false)) : undefined), [bare]);
  return {
    tool,
    setTool,
    flip: () => setTool((old) => (old === 'brush' ? 'eraser' : 'brush')),
    maskShown,
    setMaskShown,
    toggleMask: () => setMaskShown((shown) => !shown),
    /** The photo alone is shown, for as long as a key or a button is held. */
    bare,
    showPhoto: () => setBare(true),
  };
}

export type Tools = ReturnType<typeof useTools>;

/** Hears that whatever was held no longer is, also when the window went away with it. */
function letGo(onRelease: () => void): () => void {
  const heard = new AbortController();
  for (const type of ['keyup', 'pointerup', 'pointercancel', 'blur']) {
    window.addEventListener(type, onRelease, { signal: heard.signal });
  }
  return () => heard.abort();
}
