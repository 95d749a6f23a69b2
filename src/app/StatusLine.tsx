import { useMemo, useSyncExternalStore } from 'react';
import type { Fill } from '../image/makeFill';
import type { MaskEngine } from '../mask/maskEngine';
import { text } from '../text/text';
import { createQuietMask } from './quietMask';

const t = text.app;

type Props = {
  mask: MaskEngine;
  sizes: string;
  /** The fill shown over the photo. */
  fill: Fill | null;
};

/** What will be sent, in one line at the stage's lower edge. */
export function StatusLine({ mask, sizes, fill }: Props) {
  // In a task of its own, but for the same frame.
  const quiet = useMemo(() => createQuietMask(mask, 0), [mask]);
  const { isEmpty, fraction } = useSyncExternalStore(quiet.subscribe, quiet.getState);
  const share = isEmpty ? t.emptyMask : t.maskShare((fraction * 100).toFixed(1));
  return (
    <p className="pointer-events-none absolute bottom-2 left-2 z-10 rounded-md bg-panel/85 px-2 py-1 text-muted phone:top-2 phone:bottom-auto phone:max-w-[calc(100%-4.5rem)] phone:text-xs">
      {sizes} · {share}
      {fill && ` · ${t.untouched(fill.untouched, fill.size.w * fill.size.h)}`}
    </p>
  );
}
