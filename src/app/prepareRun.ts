import type { ModelConfig, UpstreamName } from '../contract/config';
import { encodeFrameImage } from '../image/frameImage';
import { encodeMaskPng } from '../image/maskPng';
import { packCoverage } from '../mask/packCoverage';
import { sendMask } from '../mask/sendMask';
import type { Run } from '../session/run';
import { newRun } from '../session/runLife';
import { nextRunNumber, type Session } from '../session/session';
import { inputOf } from '../session/settings';
import type { RunFiles } from '../storage/pictureStore';
import { acceptedInput } from './acceptedInput';
import type { Desk } from './desk';
import { freshId } from './freshId';
import { randomSeed } from './randomSeed';
import { frameOf, outpaints } from './runRequest';

/** Data URIs of more than about this many bytes are not welcome upstream (upstream.md §1.10). */
const LOSSY_ABOVE = 1_000_000;

/** A run ready to be stored and sent, with the very bytes of it. */
export type PreparedRun = { readonly run: Run; readonly files: RunFiles };

/**
 * Takes a picture of the desk as it is now: later strokes do not change the run.
 * @returns null when no painted pixel lies in the part that is sent, and one should
 */
export async function prepareRun(
  desk: Desk,
  session: Session,
  model: ModelConfig,
  upstream: UpstreamName,
): Promise<PreparedRun | null> {
  const { settings } = session;
  const frame = frameOf(desk, settings, model);
  const coverage = packCoverage(desk.mask.coverage);
  const sent = sendMask(desk.mask.coverage, frame, settings.grow);
  if (!sent.data.includes(255) && !outpaints(settings, model)) return null;
  const lossy = upstream === 'engine' ? {} : { lossyAbove: LOSSY_ABOVE };
  const [image, mask] = await Promise.all([
    encodeFrameImage(desk.bitmap, frame, lossy),
    encodeMaskPng(sent),
  ]);
  const run = newRun(
    {
      id: freshId(),
      number: nextRunNumber(session),
      model: model.id,
      input: acceptedInput(inputOf(settings, settings.seed ?? randomSeed()), model),
      photo: desk.photo,
      frame,
      grow: settings.grow,
      feather: settings.feather,
    },
    Date.now(),
  );
  return { run, files: { image, mask, coverage } };
}
