import type { ModelConfig, UpstreamName } from '../contract/config';
import { encodeMaskPng } from '../image/maskPng';
import { unpackCoverage } from '../mask/packCoverage';
import { sendMask } from '../mask/sendMask';
import { newRun } from '../session/runLife';
import type { Session } from '../session/session';
import { type CellSettings, planSweep, type Sweep } from '../session/sweep';
import type { Desk } from './desk';
import { freshId } from './freshId';
import { type PreparedRun, prepareRun } from './prepareRun';

/**
 * The runs of a sweep of what is on the desk now, one output each: all of the same photo and mask, which is grown as
 * each of them wants it.
 * @returns null when in one of them no painted pixel lies in the part that is sent
 */
export async function prepareSweep(
  desk: Desk,
  session: Session,
  model: ModelConfig,
  upstream: UpstreamName,
  { sweep, base }: { readonly sweep: Sweep; readonly base: CellSettings },
): Promise<readonly PreparedRun[] | null> {
  const { creates } = planSweep(sweep, base);
  const settings = { ...session.settings, ...creates[0], outputs: 1 };
  const first = await prepareRun(desk, { ...session, settings }, model, upstream);
  if (!first) return null;
  const all: PreparedRun[] = [];
  for (const [i, create] of creates.entries()) {
    const mask = await maskFor(first, create.grow);
    if (!mask) return null;
    const { input, number, model: key, photo, frame } = first.run;
    const { steps, guidance, seed, grow, feather } = create;
    const request = {
      id: freshId(),
      number: number + i,
      model: key,
      input: { ...input, num_inference_steps: steps, guidance, seed },
      photo,
      frame,
      grow,
      feather,
      sweep,
    };
    all.push({ run: newRun(request, Date.now()), files: { ...first.files, mask } });
  }
  return all;
}

async function maskFor({ run, files }: PreparedRun, grow: number): Promise<Blob | null> {
  if (grow === run.grow) return files.mask;
  const sent = sendMask(unpackCoverage(files.coverage, run.photo), run.frame, grow);
  return sent.data.includes(255) ? encodeMaskPng(sent) : null;
}
