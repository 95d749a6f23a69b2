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
