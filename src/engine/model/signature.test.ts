import { describe, expect, it } from 'vitest';
import { type Declared, recognise } from './signature';

type Shape = (number | string)[];
const tensor = (name: string, type: string, shape: Shape): Declared => ({
  ...{ name, isTensor: true, type, shape },
});
const OUTPUT = tensor('out', 'float32', [1, 3, 'h', 'w']);

describe('recognise', () => {
  it('knows LaMa’s form, whatever its parts are called and in whatever order', () => {
    const inputs = [
      tensor('l_mask_', 'float32', [1, 1, 512, 512]),
      tensor('l_image_', 'float32', [1, 3, 512, 512]),
    ];
    expect(recognise(inputs, [OUTPUT])).toEqual({
      ...{ type: 'float32', image: 'l_image_', mask: 'l_mask_', output: 'out' },
      size: { w: 512, h: 512 },
    });
  });

  it('knows MI-GAN’s form, of any size', () => {
    const inputs = [
      tensor('image', 'uint8', ['batch', 3, 'height', 'width']),
      tensor('mask', 'uint8', ['batch', 1, 'height', 'width']),
    ];
    const result = tensor('result', 'uint8', ['batch', 3, 'height', 'width']);
    expect(recognise(inputs, [OUTPUT, result])).toEqual({
      ...{ type: 'uint8', image: 'image', mask: 'mask', output: 'result', size: null },
    });
  });

  const image = tensor('image', 'float32', [1, 3, 8, 8]);
  const mask = tensor('mask', 'float32', [1, 1, 8, 8]);
  it.each<[string, Declared[], Declared[]]>([
    ['one input', [image], [OUTPUT]],
    ['a third input', [image, mask, tensor('noise', 'float32', [1, 8])], [OUTPUT]],
    ['image and mask of two types', [image, { ...mask, type: 'uint8' }], [OUTPUT]],
    ['a type we cannot make', [image, mask].map((m) => ({ ...m, type: 'float16' })), [OUTPUT]],
    ['an output of another type', [image, mask], [{ ...OUTPUT, type: 'uint8' }]],
    ['an output that is no picture', [image, mask], [tensor('out', 'float32', [1, 1000])]],
    ['image and mask in one', [tensor('both', 'float32', [1, 4, 8, 8]), mask], [OUTPUT]],
    ['two sizes', [image, tensor('mask', 'float32', [1, 1, 4, 4])], [OUTPUT]],
    ['what is no tensor', [{ name: 'image', isTensor: false }, mask], [OUTPUT]],
  ])('refuses %s, and lists what it found', (_, inputs, outputs) => {
    expect(() => recognise(inputs, outputs)).toThrow(/takes .* and gives out .*as LaMa.*as MI-GAN/);
  });
});
