import { useEffect, useEffectEvent } from 'react';
import type { PickEngine } from '../mask/pick/pickEngine';
import { UNPICKED } from '../mask/pick/picks';
import { mix as t } from '../text/mix';

/** Strokes come in a row; only what they led to is worth saying. */
const PAUSE_MS = 500;

/** Says who wins where after something was picked, undone or cleared; `names` of the pictures in their order. */
export function useSpokenMix(
  engine: PickEngine,
  names: readonly string[],
  announce: (words: string) => void,
): void {
  const say = useEffectEvent(() => announce(describePicks(engine, names)));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let { counts } = engine.getState();
    const stop = engine.subscribe(() => {
      const before = counts;
      counts = engine.getState().counts;
      // Another picture in hand is told by its radio button.
      if (counts.every((count, value) => count === before[value])) return;
      clearTimeout(timer);
      timer = setTimeout(say, PAUSE_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [engine]);
}

function describePicks(engine: PickEngine, names: readonly string[]): string {
  const { counts, isEmpty } = engine.getState();
  if (isEmpty) return t.said.nothing;
  const all = engine.size.w * engine.size.h;
  return counts
    .flatMap((count, value) =>
      value === UNPICKED || count === 0
        ? []
        : t.said.picked(names[value - 1] ?? '', ((100 * count) / all).toFixed(1)),
    )
    .join(', ');
}
