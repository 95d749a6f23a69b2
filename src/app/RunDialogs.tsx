import { useState } from 'react';
import { RemoveRuns } from '../results/RemoveRuns';
import { RenameRun } from '../results/RenameRun';
import { RunCode } from '../results/RunCode';
import { SameAgain } from '../results/SameAgain';
import { randomSeed } from './randomSeed';
import type { Darkroom } from './useDarkroom';
import type { RunQuestion } from './useRuns';

type Props = { room: Darkroom; question: RunQuestion };

/** What is asked for about runs. */
export function RunDialogs({ room, question }: Props) {
  const { runs, results, saving, config } = room;
  const [newSeed] = useState(randomSeed);
  switch (question.kind) {
    case 'rename':
      return (
        <RenameRun
          run={question.run}
          onRename={(name) => runs.rename(question.run, name)}
          onClose={runs.close}
        />
      );
    case 'againWith':
      return (
        <SameAgain
          run={question.run}
          newSeed={newSeed}
          onRepeat={(repeat) => void results.repeat(question.run, repeat)}
          onClose={runs.close}
        />
      );
    case 'code':
      return (
        <RunCode
          run={question.run}
          source={results.source}
          upstream={config?.upstream ?? 'engine'}
          onSaveFiles={() => void saving.saveSent(question.run)}
          onClose={runs.close}
        />
      );
    case 'remove':
      return (
        <RemoveRuns
          runs={question.runs}
          onRemove={() => void runs.removeForGood(question.runs)}
          onClose={runs.close}
        />
      );
  }
}
