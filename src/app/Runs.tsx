import { RunHistory } from '../results/RunHistory';
import { runActs } from './runActs';
import type { Darkroom } from './useDarkroom';

/** The list of all runs, in the stage's place. */
export function Runs({ room }: { room: Darkroom }) {
  const { workspace, results, outputs } = room;
  const { shown, runs } = workspace.session;
  return (
    <RunHistory
      runs={runs}
      source={results.source}
      acts={runActs(room)}
      onSelect={(run, index) => {
        room.showStage();
        // Pressed once more it would go.
        if (shown?.runId !== run.id || shown.index !== index) outputs.show(run, index);
      }}
      onAction={results.act}
      onClose={room.showStage}
    />
  );
}
