import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type FocusEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Run } from '../session/run';
import { SLOT_GAP, SLOT_WIDTH } from './slotSizes';

/** Which runs have slots on the page, newest first, and where; `selected` is the id of the one to be in sight. */
export function useSlots(runs: readonly Run[], selected: string | null) {
  const scroller = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const newestFirst = runs.toSorted((a, b) => b.number - a.number);
  const at = (id: string | null) => newestFirst.findIndex((run) => run.id === id);
  const virtualizer = useVirtualizer({
    horizontal: true,
    count: newestFirst.length,
    getScrollElement: () => scroller.current,
    estimateSize: (i) => (newestFirst[i]?.outputs.length ?? 0) * (SLOT_WIDTH + SLOT_GAP),
    getItemKey: (i) => newestFirst[i]?.id ?? i,
    overscan: 2,
    // Were what has the focus taken from the page, the focus would be lost.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      const kept = at(focused);
      return kept < 0 || shown.includes(kept) ? shown : [...shown, kept].sort((a, b) => a - b);
    },
  });
  const show = useEffectEvent((index: number) =>
    virtualizer.scrollToIndex(index, { align: 'auto' }),
  );
  const selectedAt = at(selected);
  useEffect(() => {
    if (selectedAt >= 0) show(selectedAt);
  }, [selectedAt]);

  let all = 0;
  const before = newestFirst.map(({ outputs }) => {
    all += outputs.length;
    return all - outputs.length;
  });
  return {
    scroller,
    width: Math.max(0, virtualizer.getTotalSize() - SLOT_GAP),
    keepFocused: ({ target }: FocusEvent<HTMLElement>) =>
      setFocused(target.closest<HTMLElement>('[data-run]')?.dataset.run ?? null),
    slots: virtualizer.getVirtualItems().flatMap(({ index, start }) => {
      const run = newestFirst[index];
      const place = { left: start, before: before[index] ?? 0, all };
      return run ? [{ run, place }] : [];
    }),
  };
}
