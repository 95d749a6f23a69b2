import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { mix as mixing } from '../text/mix';
import { text } from '../text/text';
import { Button } from '../ui/Button';
import { RadioGroup } from '../ui/RadioGroup';
import { type CompareMode, MODE_CHOICES } from './compareMode';
import type { CompareView } from './compareView';

/** What can be unfolded under the bar. */
export type ComparePart = 'pictures' | 'parameters';

const t = text.compare;

type Props = {
  view: CompareView;
  mode: CompareMode;
  onMode: (mode: CompareMode) => void;
  /** Undefined while nothing is edited. */
  onEdited: (() => void) | undefined;
  /** How many pictures are compared. */
  count: number;
  part: ComparePart | null;
  onPart: (part: ComparePart | null) => void;
  onMix: (() => void) | undefined;
  onClose: () => void;
  /** Which two, where only two can be compared. */
  children: ReactNode;
};

/** How pictures are compared, which, and how they are seen. */
export function CompareBar(props: Props) {
  const { view, mode, onMode, onEdited, count, part, onPart, onMix, onClose, children } = props;
  const unfold = (wanted: ComparePart) => ({
    'aria-expanded': part === wanted,
    onClick: () => onPart(part === wanted ? null : wanted),
  });
  return (
    <div className="flex min-h-11 items-start gap-2 whitespace-nowrap border-line border-b bg-panel px-2 py-1">
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-2 gap-y-1">
        <div className="max-w-full overflow-x-auto">
          <RadioGroup label={t.mode} choices={MODE_CHOICES} value={mode} onChange={onMode} />
        </div>
        <div className="flex max-w-full overflow-x-auto">
          <Button look="quiet" shortcut="0" tip={t.fit} onClick={view.showWhole}>
            {t.fit}
          </Button>
          <Button look="quiet" shortcut="1" tip={t.actualSize} onClick={view.actualSize}>
            {t.actualSize}
          </Button>
          <Button look="quiet" shortcut="F" tip={t.edited} onClick={onEdited} disabled={!onEdited}>
            {t.edited}
          </Button>
          <Button look="quiet" {...unfold('pictures')}>
            {t.pictures(count)}
          </Button>
          <Button look="quiet" {...unfold('parameters')}>
            {t.parameters}
          </Button>
          <Button look="quiet" tip={mixing.tip} onClick={onMix} disabled={!onMix}>
            {mixing.title}
          </Button>
        </div>
        {children}
      </div>
      <Button look="icon" tip={t.close} onClick={onClose}>
        <X size={18} strokeWidth={1.75} aria-hidden="true" />
      </Button>
    </div>
  );
}
