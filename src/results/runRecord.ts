import type { Mix } from '../session/mix';
import type { Run } from '../session/run';
import { runSeed } from './fileName';

/** What the files of an archive are called. `index` is 0-based. */
export type RecordNames = {
  readonly photo: string;
  readonly mask: string;
  /** null for a mix, of which nothing was sent. */
  readonly sent: { readonly image: string; readonly mask: string } | null;
  readonly outputs: readonly {
    readonly index: number;
    readonly rawName: string;
    readonly fillName: string;
  }[];
};

/**
 * What `run.json` in an archive says: enough to ask for the same again. Sizes in pixels, times in ISO 8601, outputs
 * counted from 1 as on screen.
 */
export function runRecord(run: Run, names: RecordNames) {
  const { number, state, model, input, frame, grow, feather, predictTime, error } = run;
  const { name, w, h } = run.photo;
  const asked = { state, model, input: { ...input, seed: runSeed(run) }, predictTime, error };
  return {
    ...(run.mix ? { mix: number, ...mixed(run.mix) } : { run: number, ...asked }),
    createdAt: new Date(run.createdAt).toISOString(),
    photo: { name, w, h, file: names.photo },
    mask: { grow, feather, file: names.mask },
    sent: names.sent,
    frame,
    outputs: run.outputs.map(({ index, state: outcome }) => {
      const files = names.outputs.find((output) => output.index === index);
      return {
        output: index + 1,
        state: outcome,
        raw: files?.rawName ?? null,
        fill: files?.fillName ?? null,
      };
    }),
  };
}

/** What a mix was put together from, the base first; seams in photo px. */
function mixed({ of, blend }: Mix) {
  return {
    of: of.map(({ ref, run }) =>
      ref.kind === 'photo' ? { photoOfRun: run } : { run, output: ref.index + 1 },
    ),
    blend,
  };
}
