import { Ellipsis, RotateCcw, Star } from 'lucide-react';
import type { Run } from '../session/run';
import { text } from '../text/text';
import { Button } from '../ui/Button';
import { Menu } from '../ui/Menu';
import { madeFrom } from './mixText';
import { RunThumbnails } from './RunThumbnails';
import { runFacts, runTitle, secondsText } from './runFacts';
import { type RunActs, runMenu } from './runMenu';
import { outputMessage, type RunAction, tellsTime } from './runMessage';
import type { RunSource } from './runSource';
import { useNow } from './useNow';

const t = text.results.runs;
const ICON = { size: 18, strokeWidth: 1.75, 'aria-hidden': true } as const;
const TIME = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

export type RunRowProps = {
  run: Run;
  source: RunSource;
  acts: RunActs;
  onSelect: (run: Run, index: number) => void;
  onAction: (action: RunAction, run: Run) => void;
};

/** One run of the list: what was asked, what became of it, and what can be done with it. */
export function RunRow({ run, source, acts, onSelect, onAction }: RunRowProps) {
  const now = useNow(tellsTime(run.state));
  const isDeleted = run.deletedAt !== undefined;
  const asked = run.mix ? madeFrom(run.mix) : run.input.prompt;
  return (
    <div className="flex gap-x-4 gap-y-2 border-line border-b px-4 py-3 phone:flex-col">
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <RowHead run={run} acts={acts} />
        <p className="line-clamp-2 break-words" title={asked}>
          {asked || <span className="text-muted">{t.noPrompt}</span>}
        </p>
        <p className="text-muted">{runFacts(run).join(' · ')}</p>
        <RowTroubles run={run} now={now} onAction={isDeleted ? undefined : onAction} />
      </div>
      <RunThumbnails
        run={run}
        source={source}
        now={now}
        onSelect={isDeleted ? undefined : (index) => onSelect(run, index)}
      />
    </div>
  );
}

function RowHead({ run, acts }: Pick<RunRowProps, 'run' | 'acts'>) {
  const title = runTitle(run);
  const isDeleted = run.deletedAt !== undefined;
  return (
    <div className="flex items-center gap-x-2">
      {!isDeleted && (
        <Button
          look="icon"
          tip={t.starNamed(title)}
          aria-pressed={run.starred === true}
          onClick={() => acts.star(run, !run.starred)}
        >
          <Star {...ICON} fill={run.starred ? 'currentColor' : 'none'} />
        </Button>
      )}
      <div className="flex min-w-0 flex-1 flex-wrap gap-x-2">
        <h3 className="max-w-full truncate font-medium">{title}</h3>
        <p className="text-muted">
          <time dateTime={new Date(run.createdAt).toISOString()}>{TIME.format(run.createdAt)}</time>
          {run.predictTime !== null && ` · ${t.computing(secondsText(run.predictTime))}`}
        </p>
      </div>
      <div className="flex shrink-0">
        {isDeleted && (
          <Button look="quiet" onClick={() => acts.restore(run)}>
            {t.restore}
          </Button>
        )}
        {!isDeleted && !run.mix && (
          <Button look="icon" tip={t.againWith} onClick={() => acts.againWith(run)}>
            <RotateCcw {...ICON} />
          </Button>
        )}
        <Menu
          name={t.more(title)}
          label={
            <>
              <Ellipsis {...ICON} />
              <span className="sr-only">{t.more(title)}</span>
            </>
          }
          items={runMenu(run, acts)}
        />
      </div>
    </div>
  );
}

type TroublesProps = { run: Run; now: number; onAction: RunRowProps['onAction'] | undefined };

/** What happened to the pictures that are not here, each thing once, and the way on. */
function RowTroubles({ run, now, onAction }: TroublesProps) {
  const messages = run.outputs.map((output) => outputMessage(run, output, now));
  const told = messages.filter(
    ({ tone, words }, i) =>
      tone !== 'done' && messages.findIndex((other) => other.words === words) === i,
  );
  return told.map(({ words, action }) => (
    <p key={words} className="flex flex-wrap items-center gap-2">
      {words}
      {action && onAction && (
        <Button look="plain" onClick={() => onAction(action, run)}>
          {text.results.actions[action]}
        </Button>
      )}
    </p>
  ));
}
