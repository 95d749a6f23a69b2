import type { Size } from '../../geometry/size';

/** An input or output of a model as its file declares it; unknown lengths of a shape are names. */
export type Declared = {
  readonly name: string;
  readonly isTensor: boolean;
  readonly type?: string;
  readonly shape?: readonly (number | string)[];
};

/** How a model wants its pictures. */
export type Signature = {
  /**
   * `float32`: image 0…1, mask 1 in the hole and 0 elsewhere, as LaMa is published. `uint8`: image 0…255, mask 0 in
   * the hole and 255 elsewhere, as MI-GAN's whole pipeline is.
   */
  readonly type: 'float32' | 'uint8';
  /** The names of its two inputs and of the output that is the picture. */
  readonly image: string;
  readonly mask: string;
  readonly output: string;
  /** The only size it takes; null when it takes any. */
  readonly size: Size | null;
};

const KNOWN_FORMS =
  'An inpainting model takes an image [1,3,height,width] and a mask [1,1,height,width], both float32 (as LaMa) or both uint8 (as MI-GAN), and gives an image of the same type.';

/**
 * What a model is, by what it declares.
 * @throws Error that lists what was found when it is none of the known forms
 */
export function recognise(inputs: readonly Declared[], outputs: readonly Declared[]): Signature {
  const image = inputs.find((input) => channelsOf(input) === 3);
  const mask = inputs.find((input) => channelsOf(input) === 1);
  const type = image?.type;
  const output = outputs.find((found) => found.type === type && isPicture(found));
  const isKnown = inputs.length === 2 && (type === 'float32' || type === 'uint8');
  if (!image || !mask || !output || !isKnown || mask.type !== type) {
    throw new Error(`this is no inpainting model we know: ${listed(inputs, outputs)}`);
  }
  const size = fixedSize(image);
  const other = fixedSize(mask);
  if (size?.w !== other?.w || size?.h !== other?.h) {
    throw new Error(`its image and its mask differ in size: ${listed(inputs, outputs)}`);
  }
  return { type, image: image.name, mask: mask.name, output: output.name, size };
}

/** The second of four lengths; null for anything else than a batch of one. */
function channelsOf({ isTensor, shape }: Declared): number | null {
  if (!isTensor || shape?.length !== 4) return null;
  const [batch, channels] = shape;
  const isOne = batch === 1 || typeof batch === 'string' || batch < 0;
  return isOne && typeof channels === 'number' ? channels : null;
}

/** Outputs often leave their lengths open. */
function isPicture({ isTensor, shape }: Declared): boolean {
  const channels = shape?.[1];
  return isTensor && shape?.length === 4 && (typeof channels !== 'number' || channels === 3);
}

function fixedSize({ shape }: Declared): Size | null {
  const [h, w] = shape?.slice(2) ?? [];
  return typeof w === 'number' && typeof h === 'number' && w > 0 && h > 0 ? { w, h } : null;
}

function listed(inputs: readonly Declared[], outputs: readonly Declared[]): string {
  const describe = ({ name, type, shape }: Declared) =>
    `${name} ${type ?? 'no tensor'} [${shape?.join(',') ?? ''}]`;
  return `it takes ${inputs.map(describe).join(', ')} and gives ${outputs.map(describe).join(', ')}. ${KNOWN_FORMS}`;
}
