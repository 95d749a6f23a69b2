import { useState } from 'react';
import { RemoveRuns } from '../results/RemoveRuns';
import { RenameRun } from '../results/RenameRun';
import { RunCode } from '../results/RunCode';
import { SameAgain } from '../results/SameAgain';
import { SweepForm } from '../results/SweepForm';
import type { Run } from '../session/run';
import { renamed } from '../session/runNotes';
import type { Sweep } from '../session/sweep';
import { text } from '../text/text';
import { freshId } from './freshId';
import { passOn } from './passOn';
import { randomSeed } from './randomSeed';
import type { RunQuestion } from './runQuestion';
import type { Darkroom } from './useDarkroom';

type Props = { room: Darkroom; question: RunQuestion };

/** What is asked for about runs. */
export function RunDialogs({ room, question }: Props) {
  const { results, workspace, config } = room;
  const [newSeed] = useState(randomSeed);
  const close = () => room.ask(null);
  switch (question.kind) {
    case 'rename':
      return (
        <RenameRun
          run={question.run}
          onRename={(name) => workspace.changeRun(question.run.id, (old) => renamed(old, name))}
          onClose={close}
        />
      );
    case 'againWith':
      return (
        <SameAgain
          run={question.run}
          newSeed={newSeed}
          onRepeat={(repeat) => void results.repeat(question.run, repeat)}
          onClose={close}
        />
      );
    case 'code':
      return (
        <RunCode
          run={question.run}
          source={results.source}
          service={config?.service}
          onSaveFiles={() => void passOn(room).saveSent(question.run)}
          onClose={close}
        />
      );
    case 'sweep':
      return <SweepQuestion room={room} seed={newSeed} />;
    case 'remove':
      return (
        <RemoveRuns
          runs={question.runs}
          onRemove={() => removeForGood(room, question.runs)}
          onClose={close}
        />
      );
  }
}

function removeForGood({ storage, workspace, saving }: Darkroom, runs: readonly Run[]): void {
  const { session } = workspace;
  const remove = async () => {
    for (const run of runs) {
      await storage.removeRun(session.id, run);
      workspace.removeRun(session.id, run.id);
    }
  };
  void saving.attempt(remove, text.app.problems.removeRun);
}

const WIRE_NAMES = { guidance: 'guidance', steps: 'num_inference_steps' } as const;

function SweepQuestion({ room, seed }: { room: Darkroom; seed: number }) {
  const { session } = room.workspace;
  const { guidance, steps, grow, feather, ...settings } = session.settings;
  const base = { guidance, steps, grow, feather, seed: settings.seed ?? seed };
  const ignored = (['guidance', 'steps'] as const).filter((param) =>
    room.model?.parameters.some(({ name, ignored: why }) => name === WIRE_NAMES[param] && why),
  );
  const start = async (axes: Pick<Sweep, 'across' | 'down'>) => {
    const sweep = { id: freshId(), ...axes };
    if (await room.sweep({ sweep, base })) room.setPlace({ kind: 'sweep', sweep });
  };
  return (
    <SweepForm
      base={base}
      ignored={ignored}
      runs={session.runs}
      onStart={(axes) => void start(axes)}
      onClose={() => room.ask(null)}
    />
  );
}
