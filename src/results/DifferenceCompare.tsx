import { useState } from 'react';
import type { Difference } from '../image/difference';
import { HEAT_GRADIENT } from '../image/heatScale';
import { text } from '../text/text';
import { RadioGroup } from '../ui/RadioGroup';
import { ComparePane } from './ComparePane';
import { ModeOptions } from './ModeOptions';
import { PanArea } from './PanArea';
import type { PairProps } from './pairProps';
import { useDifference } from './useDifference';

const t = text.compare;

const GAINS = (['1', '4', '16'] as const).map((value) => ({ value, label: t.gains[value] }));
type Gain = (typeof GAINS)[number]['value'];

/** Where two pictures differ and by how much, by a heat scale and in figures. */
export function DifferenceCompare({ left, right, view }: PairProps) {
  const [gain, setGain] = useState<Gain>('4');
  const { data, isError } = useDifference(left, right, view.picture, Number(gain));
  return (
    <div className="flex size-full flex-col">
      <ModeOptions>
        <span className="text-muted">{t.gain}</span>
        <RadioGroup label={t.gain} choices={GAINS} value={gain} onChange={setGain} />
        <HeatLegend most={Math.floor(255 / Number(gain))} />
        <p role="status" className="tabular-nums">
          {isError ? text.results.unreadable : figuresOf(data)}
        </p>
      </ModeOptions>
      <PanArea view={view}>
        {data && (
          <ComparePane
            picture={data.picture}
            caption={t.differenceOf(left.caption, right.caption)}
            view={view.store}
          />
        )}
      </PanArea>
    </div>
  );
}

function HeatLegend({ most }: { most: number }) {
  return (
    <div
      role="img"
      aria-label={t.heat(0, most)}
      className="flex items-center gap-2 text-muted tabular-nums"
    >
      0
      <span className="h-3 w-24 rounded-sm" style={{ backgroundImage: HEAT_GRADIENT }} />
      {most}
    </div>
  );
}

function figuresOf(found: Difference | null | undefined): string {
  if (found === undefined) return t.comparing;
  if (found === null) return t.apart;
  if (found.differing === 0) return t.identical;
  const percent = ((100 * found.differing) / found.pixels).toFixed(1);
  return `${t.differing(percent)} · ${t.figures(found.mean.toFixed(2), found.most)}`;
}
