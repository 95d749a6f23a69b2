import type { Run } from '../session/run';

/** The pictures of a run as they go over the wire. */
export type Sent = { readonly image: Blob; readonly mask: Blob };

/**
 * What driving a run asks of its owner. The run is stored, with what is to be sent, before it is driven.
 * `onChange` applies a pure transition to the run of today, at once; the run seen here may be one render old.
 */
export type RunPorts = {
  readonly loadSent: (run: Run) => Promise<Sent>;
  readonly saveOutput: (run: Run, index: number, blob: Blob) => Promise<void>;
  readonly onChange: (update: (run: Run) => Run) => void;
};
