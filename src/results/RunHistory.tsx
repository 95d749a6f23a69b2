import { X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Run } from '../session/run';
import { secondsTaken } from '../session/runTime';
import { text } from '../text/text';
import { Button } from '../ui/Button';
import { RadioGroup } from '../ui/RadioGroup';
import { filterRuns, type RunFilter } from './filterRuns';
import { RunList } from './RunList';
import type { RunRowProps } from './RunRow';
import { secondsText } from './runFacts';

const t = text.results.runs;
const FILTERS = (['all', 'starred', 'deleted'] as const).map((value) => ({
  value,
  label: t.shown[value],
}));

type Props = Omit<RunRowProps, 'run'> & {
  /** Deleted ones too; in any order. */
  runs: readonly Run[];
  onClose: () => void;
};

/** Takes the stage's place: every run there was, and what it took. Escape leaves. */
export function RunHistory({ runs, onClose, ...row }: Props) {
  const region = useRef<HTMLElement>(null);
  const [filter, setFilter] = useState<RunFilter>('all');
  const [words, setWords] = useState('');
  const shown = filterRuns(runs, filter, words);
  useEffect(() => region.current?.focus(), []);
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    onClose();
  };
  return (
    <section
      ref={region}
      aria-label={t.title}
      tabIndex={-1}
      onKeyDown={press}
      className="contain-inline-size flex size-full flex-col bg-panel outline-none"
    >
      <div className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 border-line border-b px-2 py-1">
        <RadioGroup label={t.show} choices={FILTERS} value={filter} onChange={setFilter} />
        <input
          type="search"
          aria-label={t.find}
          placeholder={t.find}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          className="h-8 min-w-0 flex-1 rounded-md border border-line bg-ground px-2 placeholder:text-muted phone:order-1 phone:h-11 phone:basis-full"
        />
        <Total runs={shown} />
        {filter === 'deleted' && shown.length > 0 && (
          <Button look="quiet" className="phone:order-2" onClick={() => row.acts.remove(shown)}>
            {t.removeAll}
          </Button>
        )}
        <Button look="icon" tip={t.close} className="ml-auto" onClick={onClose}>
          <X size={18} strokeWidth={1.75} aria-hidden="true" />
        </Button>
      </div>
      {shown.length > 0 ? (
        <RunList key={filter} runs={shown} {...row} />
      ) : (
        <p className="p-4 text-muted">{words.trim() ? t.none.found : t.none[filter]}</p>
      )}
    </section>
  );
}

function Total({ runs }: { runs: readonly Run[] }) {
  const seconds = secondsTaken(runs);
  return (
    <p role="status" className="whitespace-nowrap text-muted phone:order-2">
      {t.count(runs.length)}
      {seconds > 0 && ` · ${t.computing(secondsText(seconds))}`}
    </p>
  );
}
