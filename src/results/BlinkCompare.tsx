import { text } from '../text/text';
import { Button } from '../ui/Button';
import { Checkbox } from '../ui/Checkbox';
import { Slider } from '../ui/Slider';
import { ComparePane } from './ComparePane';
import { ModeOptions } from './ModeOptions';
import { PanArea } from './PanArea';
import type { PairProps } from './pairProps';
import type { Blink } from './useBlink';

const t = text.compare;

/**
 * Two pictures in one place, now the one, now the other. Both are drawn all the time; the upper one only becomes
 * opaque or transparent, so that a swap takes one frame and never shows neither.
 */
export function BlinkCompare({ left, right, view, blink }: PairProps & { blink: Blink }) {
  const { onRight, auto, seconds } = blink;
  return (
    <div className="flex size-full flex-col">
      <ModeOptions>
        <Button onClick={blink.flip} tip={t.flip} shortcut="Space">
          {t.flip}
        </Button>
        <Checkbox label={t.auto} checked={auto} onChange={blink.setAuto} />
        <Slider
          label={t.period}
          value={seconds}
          min={0.2}
          max={2}
          step={0.1}
          valueText={t.seconds(seconds)}
          onChange={blink.setSeconds}
          className="h-8 w-36"
        />
        <span className="text-muted tabular-nums">{t.seconds(seconds)}</span>
      </ModeOptions>
      <PanArea view={view}>
        <ComparePane
          picture={left.picture}
          caption={left.caption}
          view={view.store}
          hidden={onRight}
        />
        <ComparePane
          picture={right.picture}
          caption={right.caption}
          view={view.store}
          hidden={!onRight}
          className="will-change-[opacity]"
          style={{ opacity: onRight ? 1 : 0 }}
        />
      </PanArea>
    </div>
  );
}
