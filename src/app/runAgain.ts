import type { ModelConfig } from '../contract/config';
import type { RunInput } from '../contract/input';
import type { RunSource } from '../results/runSource';
import type { Run } from '../session/run';
import { newRun } from '../session/runLife';
import type { Sweep } from '../session/sweep';
import type { Storage } from '../storage/openStorage';
import type { RunFiles } from '../storage/pictureStore';
import { acceptedInput } from './acceptedInput';
import { freshId } from './freshId';

/** What is to be different; `grow` and `feather` in photo pixels. */
export type RunChanges = {
  readonly input?: Partial<RunInput>;
  readonly grow?: number;
  readonly feather?: number;
  /** The sweep that the repeat is a part of; none otherwise. */
  readonly sweep?: Sweep | undefined;
};

/** What a run that repeats another belongs to: the session, its number there, and who answers. */
export type Again = {
  readonly sessionId: string;
  readonly number: number;
  readonly model: ModelConfig | undefined;
};

/**
 * The same run under another number but for the changes, stored with the very pictures that were sent; rejects when
 * they are gone. It is not yet in the session.
 */
export async function runAgain(
  storage: Storage,
  source: RunSource,
  run: Run,
  { sessionId, number, model }: Again,
  { input = {}, grow = run.grow, feather = run.feather, sweep }: RunChanges,
): Promise<Run> {
  const files = await filesOf(source, run, grow);
  const request = {
    id: freshId(),
    number,
    model: run.model,
    input: acceptedInput({ ...run.input, ...input }, model),
    photo: run.photo,
    frame: run.frame,
    grow,
    feather,
    sweep,
  };
  const next = newRun(request, Date.now());
  await storage.addRun(sessionId, next, files);
  return next;
}

/** A mask that is grown otherwise is another mask on the wire. */
async function filesOf(source: RunSource, run: Run, grow: number): Promise<RunFiles> {
  const [{ image, mask }, coverage] = await Promise.all([source.sent(run), source.mask(run)]);
  const { packCoverage } = await import('../mask/packCoverage');
  const packed = packCoverage(coverage);
  if (grow === run.grow) return { image, mask, coverage: packed };
  const { sendMask } = await import('../mask/sendMask');
  const { encodeMaskPng } = await import('../image/maskPng');
  return {
    image,
    mask: await encodeMaskPng(sendMask(coverage, run.frame, grow)),
    coverage: packed,
  };
}
