import type { Run } from '../session/run';
import { text } from '../text/text';
import { runSeed } from './fileName';

const t = text.compare;

export type ParameterName = Exclude<keyof typeof t.names, 'none'>;

/** What a picture was made with, in words. @param feather where it is not the run's own */
export function runParameters(run: Run, feather = run.feather): Record<ParameterName, string> {
  const { input, frame, grow, model } = run;
  return {
    prompt: input.prompt || t.names.none,
    steps: String(input.num_inference_steps),
    guidance: String(input.guidance),
    seed: String(runSeed(run)),
    grow: String(grow),
    feather: String(feather),
    megapixels: input.megapixels,
    format: input.output_format,
    quality: String(input.output_quality),
    lora: input.lora_weights ?? t.names.none,
    loraScale: String(input.lora_scale ?? t.names.none),
    sent: t.size(frame.working.w, frame.working.h),
    model,
  };
}

export type ParameterRow = { readonly name: ParameterName; readonly values: readonly string[] };

/** The parameters in which pictures differ, one value for each picture. */
export function differingParameters(
  pictures: readonly Record<ParameterName, string>[],
): readonly ParameterRow[] {
  const names = Object.keys(pictures[0] ?? {}) as ParameterName[];
  return names
    .map((name) => ({ name, values: pictures.map((picture) => picture[name]) }))
    .filter(({ values }) => new Set(values).size > 1);
}
