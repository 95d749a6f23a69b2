import type { ModelConfig } from '../contract/config';
import type { RunSource } from '../results/runSource';
import type { Run } from '../session/run';
import { newRun } from '../session/runLife';
import type { Storage } from '../storage/openStorage';
import { acceptedInput } from './acceptedInput';
import { freshId } from './freshId';

/** The same run under another number, stored with the very pictures that were sent; rejects when they are gone. */
export async function runAgain(
  storage: Storage,
  source: RunSource,
  sessionId: string,
  run: Run,
  number: number,
  model: ModelConfig | undefined,
): Promise<Run> {
  const sent = await storage.loadSent(run.id);
  const { packCoverage } = await import('../mask/packCoverage');
  const coverage = packCoverage(await source.mask(run));
  const input = acceptedInput(run.input, model);
  const next = newRun({ ...run, id: freshId(), number, input }, Date.now());
  await storage.addRun(sessionId, next, { ...sent, coverage });
  return next;
}
