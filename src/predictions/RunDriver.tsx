import type { Run } from '../session/run';
import { OutputDriver } from './OutputDriver';
import type { RunPorts } from './runPorts';
import { useRunDriver } from './useRunDriver';

/** Drives one run as long as it is on the page; shows nothing. */
export function RunDriver({ run, ...ports }: RunPorts & { run: Run }) {
  const { saveOutput, onChange } = ports;
  return useRunDriver(run, ports).map((index) => (
    <OutputDriver key={index} run={run} index={index} saveOutput={saveOutput} onChange={onChange} />
  ));
}
