import { useState } from 'react';
import { text } from '../text/text';
import { Slider } from '../ui/Slider';
import { ComparePane } from './ComparePane';
import { ModeOptions } from './ModeOptions';
import { PanArea } from './PanArea';
import type { PairProps } from './pairProps';

const t = text.compare;

/** The right picture over the left one, as transparent as one likes. */
export function OnionCompare({ left, right, view }: PairProps) {
  const [percent, setPercent] = useState(50);
  return (
    <div className="flex size-full flex-col">
      <ModeOptions>
        <span className="text-muted">{t.opacity}</span>
        <Slider
          label={t.opacity}
          value={percent}
          min={0}
          max={100}
          valueText={t.percent(percent)}
          onChange={setPercent}
          className="h-8 min-w-32 max-w-80 flex-1"
        />
        <span className="w-10 text-right tabular-nums">{t.percent(percent)}</span>
      </ModeOptions>
      <PanArea view={view}>
        <ComparePane
          picture={left.picture}
          caption={left.caption}
          view={view.store}
          // Else the picture over it would veil it.
          className="[&>figcaption]:z-10"
        />
        <ComparePane
          picture={right.picture}
          caption={right.caption}
          captionSide="right"
          view={view.store}
          pictureStyle={{ opacity: percent / 100 }}
        />
      </PanArea>
    </div>
  );
}
