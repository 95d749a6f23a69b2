import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { Run } from '../session/run';
import { text } from '../text/text';
import { RunRow, type RunRowProps } from './RunRow';

/** CSS px of a row before it is measured. */
const USUAL_ROW = 112;

type Props = Omit<RunRowProps, 'run'> & { runs: readonly Run[] };

/** Runs under each other; only those in sight, and a few more, are on the page. */
export function RunList({ runs, ...row }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: runs.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => USUAL_ROW,
    getItemKey: (i) => runs[i]?.id ?? i,
    overscan: 2,
  });
  return (
    <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto">
      <ul
        aria-label={text.results.runs.list}
        className="relative"
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(({ key, index, start }) => {
          const run = runs[index];
          return (
            run && (
              <li
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                aria-posinset={index + 1}
                aria-setsize={runs.length}
                className="absolute inset-x-0 top-0"
                style={{ transform: `translateY(${start}px)` }}
              >
                <RunRow run={run} {...row} />
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}
