/** What the engine says of itself: in predictions, in `/api/config`, in the log of a run. */
export type About = {
  /** In place of the upstream's name for its model. */
  readonly label: string;
  /** `model` of a prediction; never the upstream's name. */
  readonly model: string;
  /** First lines of a run's log. */
  readonly note: string;
  /** Outputs of one run, at most. */
  readonly maxOutputs: number;
  /** Parameters of flux-fill-dev that are accepted but change nothing, and why. */
  readonly ignored: Readonly<Record<string, string>>;
};

const unused = (reason: string) => `Not used by the built-in engine: ${reason}`;
const FROM_THE_PHOTO = unused('it fills from the photo itself');
const NO_WEIGHTS = unused('it has no model to adapt');
const FIXED = unused('a model of your own fills a picture in one way only');

/** The engine as it comes: patch synthesis, no model. */
export const BUILT_IN: About = {
  label: 'Built-in engine',
  model: 'local/patchmatch',
  note: 'local engine: fills from the rest of the picture; the prompt was not used',
  maxOutputs: 4,
  ignored: {
    prompt: FROM_THE_PHOTO,
    guidance: FROM_THE_PHOTO,
    lora_weights: NO_WEIGHTS,
    lora_scale: NO_WEIGHTS,
    disable_safety_checker: unused('it has none, and shows nothing that is not in the photo'),
  },
};

/** The engine with a model of the user's own, called by its file. */
export function aboutModel(file: string): About {
  return {
    label: `Built-in engine with ${file}`,
    model: 'local/onnx',
    note: `local engine: fills by ${file}; the prompt was not used`,
    maxOutputs: 1,
    ignored: {
      prompt: FIXED,
      num_inference_steps: FIXED,
      guidance: FIXED,
      seed: FIXED,
      lora_weights: unused('it adapts no model'),
      lora_scale: unused('it adapts no model'),
      disable_safety_checker: unused('it has none'),
    },
  };
}
