import { useRef } from 'react';
import { ComparePane } from './ComparePane';
import type { CompareView } from './compareView';
import { gridColumns } from './gridColumns';
import { PanArea } from './PanArea';
import type { Comparable } from './useComparables';
import { useElementSize } from './useElementSize';

type Props = { comparables: readonly Comparable[]; view: CompareView };

/** All chosen pictures, in the grid that shows them largest. */
export function SideBySide({ comparables, view }: Props) {
  const grid = useRef<HTMLDivElement>(null);
  const columns = gridColumns(comparables.length, useElementSize(grid), view.picture);
  const rows = Math.ceil(comparables.length / columns);
  return (
    <div
      ref={grid}
      className="grid size-full gap-0.5 bg-ground"
      style={{
        gridTemplate: `repeat(${rows}, minmax(0, 1fr)) / repeat(${columns}, minmax(0, 1fr))`,
      }}
    >
      {comparables.map(({ key, caption, picture }) => (
        <PanArea key={key} view={view}>
          <ComparePane picture={picture} caption={caption} view={view.store} />
        </PanArea>
      ))}
    </div>
  );
}
