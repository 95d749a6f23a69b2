import type { Run } from '../session/run';
import { runsToDrive } from './nextStep';
import { RunDriver } from './RunDriver';
import type { RunPorts } from './runPorts';

type Props = Omit<RunPorts, 'onChange'> & {
  runs: readonly Run[];
  onChange: (id: string, update: (run: Run) => Run) => void;
};

/** Drives all the runs of a session that want it; shows nothing. Mount it once. */
export function RunDrivers({ runs, loadSent, saveOutput, onChange }: Props) {
  return runsToDrive(runs).map((run) => (
    <RunDriver
      key={run.id}
      run={run}
      loadSent={loadSent}
      saveOutput={saveOutput}
      onChange={(update) => onChange(run.id, update)}
    />
  ));
}
