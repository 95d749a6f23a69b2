import type { ModelConfig, Parameter, UpstreamName } from '../contract/config';
import {
  DEFAULT_INPUT,
  DEFAULT_MODEL,
  DEFAULT_MODEL_PATH,
  OUTPAINTS,
  type RunInput,
} from '../contract/input';

/** A parameter as it is called on our wire. */
export type Name = keyof RunInput;

/** A parameter as data: its name upstream (null: it has but one value, which is not sent), its range or choices. */
export type ParameterRule = Omit<Parameter, 'name' | 'ignored'> & { readonly as: string | null };

/** One model as data. What is not among its parameters has no effect, for the reason in `without`. */
export type Model = {
  /** The key the browser sends. */
  readonly id: string;
  /** The upstream's; nothing else reaches a URL. */
  readonly path: string;
  readonly label: string;
  readonly limits: ModelConfig['limits'];
  readonly parameters: Readonly<Partial<Record<Name, ParameterRule>>>;
  readonly without: string;
  readonly upstreams: readonly UpstreamName[];
};

/** What every model here accepts on the wire (upstream.md §2.2). */
const LIMITS: ModelConfig['limits'] = { multiple: 32, minSide: 32, maxSide: 1440, warnSide: 256 };

/** Most parameters are called upstream what they are called here. */
function same(
  name: Name,
  rule: Omit<ParameterRule, 'as'> = {},
): Partial<Record<Name, ParameterRule>> {
  return { [name]: { as: name, ...rule } };
}

const FILL_DEV: Model = {
  id: DEFAULT_MODEL,
  path: DEFAULT_MODEL_PATH,
  label: 'FLUX.1 Fill [dev]',
  limits: LIMITS,
  parameters: {
    ...same('prompt'),
    ...same('num_outputs', { min: 1, max: 4, initial: DEFAULT_INPUT.num_outputs }),
    ...same('num_inference_steps', {
      min: 1,
      max: 50,
      initial: DEFAULT_INPUT.num_inference_steps,
    }),
    ...same('guidance', { min: 0, max: 100, initial: DEFAULT_INPUT.guidance }),
    ...same('seed'),
    ...same('megapixels', { choices: ['match_input', '1', '0.25'] }),
    ...same('output_format', { choices: ['webp', 'jpg', 'png'] }),
    ...same('output_quality', { min: 0, max: 100 }),
    ...same('lora_weights'),
    ...same('lora_scale', { min: -1, max: 3 }),
  },
  without: 'FLUX.1 Fill [dev] has no such parameter',
  upstreams: ['engine', 'quickrouter', 'replicate', 'cog'],
};

/** Its ranges have changed under the same name before (upstream.md §2.4), hence data. */
const FILL_PRO: Model = {
  id: 'flux-fill-pro',
  path: 'black-forest-labs/flux-fill-pro',
  label: 'FLUX.1 Fill [pro]',
  limits: LIMITS,
  parameters: {
    ...same('prompt'),
    num_outputs: { as: null, min: 1, max: 1, initial: 1 },
    num_inference_steps: { as: 'steps', min: 15, max: 50, initial: 50 },
    ...same('guidance', { min: 1.5, max: 100, initial: 60 }),
    ...same('seed'),
    ...same('output_format', { choices: ['jpg', 'png'] }),
    ...same('outpaint', { choices: [...OUTPAINTS], initial: 'None' }),
    ...same('safety_tolerance', { min: 1, max: 6, initial: 2 }),
    ...same('prompt_upsampling', { initial: false }),
  },
  without: 'FLUX.1 Fill [pro] has no such parameter',
  upstreams: ['quickrouter', 'replicate'],
};

const MODELS = [FILL_DEV, FILL_PRO];

/** The models an upstream has, the first being the one meant when none is named. */
export function modelsAt(upstream: UpstreamName): readonly Model[] {
  return MODELS.filter((model) => model.upstreams.includes(upstream));
}
