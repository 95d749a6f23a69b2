import { useState } from 'react';
import { CompareHandle } from './CompareHandle';
import { ComparePane } from './ComparePane';
import type { CompareView } from './compareView';
import { PanArea } from './PanArea';
import type { Comparable } from './useComparables';

type Props = { left: Comparable; right: Comparable; view: CompareView };

/** Two pictures over each other, parted by a line that can be dragged or moved by keys. */
export function SliderCompare({ left, right, view }: Props) {
  const [position, setPosition] = useState(50);
  return (
    <div className="grid size-full">
      <PanArea view={view}>
        <ComparePane
          picture={right.picture}
          caption={right.caption}
          captionSide="right"
          view={view.store}
        />
        <ComparePane
          picture={left.picture}
          caption={left.caption}
          view={view.store}
          style={{ clipPath: `inset(0 ${100 - position}% 0 0)` }}
        />
        <CompareHandle position={position} onChange={setPosition} />
      </PanArea>
    </div>
  );
}
