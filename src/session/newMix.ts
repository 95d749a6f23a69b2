import { DEFAULT_INPUT } from '../contract/input';
import type { Mix, MixablePicture } from './mix';
import type { PictureRef } from './pictureRef';
import type { Run } from './run';
import { newRun } from './runLife';

/**
 * A mix as a run that is done, so that whatever holds for outputs holds for it: it was never sent, and its one output
 * is here. `now` is in milliseconds since 1970.
 */
export function newMix(
  request: Pick<Run, 'id' | 'number' | 'photo' | 'frame'> & { readonly mix: Mix },
  now: number,
): Run {
  const { mix, ...asked } = request;
  const input = { ...DEFAULT_INPUT, seed: 1 };
  const run = newRun({ ...asked, model: '', input, grow: 0, feather: 0 }, now);
  return { ...run, state: 'succeeded', outputs: [{ index: 0, state: 'ready' }], mix };
}

/** Those of the pictures that can be put together with the first of them: whole photos and fills of its size. */
export function mixable(
  refs: readonly PictureRef[],
  runs: readonly Run[],
): readonly MixablePicture[] {
  const sizeOf = ({ runId }: PictureRef) => runs.find(({ id }) => id === runId)?.photo;
  const whole = refs.filter((ref): ref is MixablePicture => ref.kind !== 'raw');
  const first = whole[0] && sizeOf(whole[0]);
  return whole.filter((ref) => {
    const size = sizeOf(ref);
    return size && size.w === first?.w && size.h === first.h;
  });
}
