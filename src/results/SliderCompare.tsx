import { useState } from 'react';
import { text } from '../text/text';
import { Checkbox } from '../ui/Checkbox';
import { CompareHandle } from './CompareHandle';
import { ComparePane } from './ComparePane';
import { ModeOptions } from './ModeOptions';
import { PanArea } from './PanArea';
import type { PairProps } from './pairProps';

/** Two pictures over each other, parted by a line that goes where one drags, clicks or steps it. */
export function SliderCompare({ left, right, view }: PairProps) {
  const [position, setPosition] = useState(50);
  const [lying, setLying] = useState(false);
  const rest = 100 - position;
  const seen = lying ? `inset(0 0 ${rest}% 0)` : `inset(0 ${rest}% 0 0)`;
  return (
    <div className="flex size-full flex-col">
      <ModeOptions>
        <Checkbox label={text.compare.lying} checked={lying} onChange={setLying} />
      </ModeOptions>
      <PanArea view={view} onTap={({ x, y }) => setPosition((lying ? y : x) * 100)}>
        <ComparePane
          picture={right.picture}
          caption={right.caption}
          captionSide="right"
          view={view.store}
        />
        <ComparePane
          picture={left.picture}
          caption={left.caption}
          captionEnd={lying ? 'top' : 'bottom'}
          view={view.store}
          style={{ clipPath: seen }}
        />
        <CompareHandle position={position} lying={lying} onChange={setPosition} />
      </PanArea>
    </div>
  );
}
