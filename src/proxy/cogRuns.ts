import { isFinal } from '../contract/status';
import { ApiFailure } from './apiFailure';
import { createMemory } from './memory';
import { parseSnapshot, type Snapshot } from './parseSnapshot';
import { LIFETIME_MS } from './tracked';

/** Finished runs hold their pictures, some megabytes each. */
const KEPT = 32;

/** What is known of Cog's runs: it keeps none of them itself. */
export function cogRuns(now: () => number) {
  const runs = createMemory<Snapshot>(KEPT, LIFETIME_MS, now);

  function snapshot(id: string): Snapshot {
    const known = runs.get(id);
    if (!known) throw new ApiFailure('not_found', 'no such prediction');
    return known;
  }

  /** Reports may come twice and out of order: an end stays an end, and a log never becomes shorter. */
  function tell(id: string, body: object): void {
    const before = snapshot(id);
    if (isFinal(before.status)) return;
    const said = parseSnapshot(body);
    const back = before.status === 'processing' && said.status === 'starting';
    runs.set(id, {
      ...said,
      status: back ? before.status : said.status,
      logs: said.logs.length < before.logs.length ? before.logs : said.logs,
      outputs: said.outputs.length < before.outputs.length ? before.outputs : said.outputs,
    });
  }

  return {
    begin: (id: string) => runs.set(id, parseSnapshot({ id, status: 'starting' })),
    forget: (id: string) => runs.delete(id),
    snapshot,
    tell,
    /** The request that was the run broke off. */
    fail(id: string, error: unknown) {
      const text = error instanceof Error ? error.message : 'the connection broke';
      tell(id, { status: 'failed', error: `Prediction interrupted: ${text}` });
    },
    /** Whether the report is about a run of ours. */
    report(id: string, body: object): boolean {
      if (!runs.get(id)) return false;
      tell(id, body);
      return true;
    },
  };
}
