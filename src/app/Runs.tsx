import { RunHistory } from '../results/RunHistory';
import type { Darkroom } from './useDarkroom';

/** The list of all runs, in the stage's place. */
export function Runs({ room }: { room: Darkroom }) {
  const { workspace, results, runs, outputs } = room;
  const { shown } = workspace.session;
  return (
    <RunHistory
      runs={workspace.session.runs}
      source={results.source}
      acts={runs.acts}
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
