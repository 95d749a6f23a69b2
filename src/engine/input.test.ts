import { describe, expect, it } from 'vitest';
import { pictureFromDataUri } from './dataUri';
import { readInput } from './input';

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2];
const uri = (bytes: number[], type = 'image/png') =>
  `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
const image = uri(PNG);
const least = { prompt: '', image, mask: image };

/** What is said about an input, as `type field`. */
function complaints(body: unknown): string[] {
  const result = readInput(body, 4);
  return 'invalid' in result ? result.invalid.map(({ type, field }) => `${type} ${field}`) : [];
}

describe('readInput', () => {
  it('fills in the defaults of the model', () => {
    expect(readInput({ input: least }, 4)).toMatchObject({
      input: {
        num_outputs: 1,
        num_inference_steps: 28,
        megapixels: '1',
        output_format: 'webp',
        output_quality: 80,
        image: Uint8Array.from(PNG),
      },
    });
  });

  it('accepts everything the model knows', () => {
    const input = {
      ...least,
      seed: null,
      guidance: 30.5,
      lora_weights: null,
      lora_scale: -1,
      disable_safety_checker: true,
    };
    expect(complaints({ input })).toEqual([]);
  });

  it.each<[string, unknown, string[]]>([
    ['no body', null, ['invalid_type (root)']],
    ['no input', {}, ['required input']],
    ['a key beside it', { input: least, version: 'x' }, ['additional_property_not_allowed (root)']],
    ['an unknown input', { input: { ...least, go: 1 } }, ['additional_property_not_allowed input']],
    [
      'nothing given',
      { input: {} },
      ['required input.prompt', 'required input.image', 'required input.mask'],
    ],
    ['too many', { input: { ...least, num_outputs: 5 } }, ['number_lte input.num_outputs']],
    [
      'too few',
      { input: { ...least, num_inference_steps: 0 } },
      ['number_gte input.num_inference_steps'],
    ],
    [
      'half a step',
      { input: { ...least, num_inference_steps: 1.5 } },
      ['invalid_type input.num_inference_steps'],
    ],
    [
      'a text for a number',
      { input: { ...least, guidance: '30' } },
      ['invalid_type input.guidance'],
    ],
    ['another format', { input: { ...least, output_format: 'gif' } }, ['enum input.output_format']],
    ['a LoRA', { input: { ...least, lora_weights: 'a/b' } }, ['enum input.lora_weights']],
    ['an address', { input: { ...least, image: 'http://10.0.0.1/a.png' } }, ['custom input.image']],
    ['another kind of file', { input: { ...least, mask: uri([1, 2, 3]) } }, ['custom input.mask']],
  ])('refuses %s', (_, body, expected) => {
    expect(complaints(body)).toEqual(expected);
  });

  it('says why in Replicate’s words', () => {
    const input = { ...least, output_format: 'gif', lora_weights: 'a/b', num_outputs: 9 };
    const result = readInput({ input }, 4);
    expect('invalid' in result && result.invalid.map((each) => each.description)).toEqual([
      'Must be less than or equal to 4',
      'output_format must be one of the following: "webp", "jpg", "png"',
      'lora_weights: is not available in the local engine',
    ]);
  });
});

describe('pictureFromDataUri', () => {
  it('goes by the bytes, not by the media type', () => {
    expect(pictureFromDataUri(uri(PNG, 'application/octet-stream'))).toEqual(Uint8Array.from(PNG));
    expect(pictureFromDataUri(uri(PNG, 'image/png;name=a.png'))).toEqual(Uint8Array.from(PNG));
    expect(pictureFromDataUri(uri([0xff, 0xd8, 0xff, 0xe0]))).toHaveLength(4);
    expect(pictureFromDataUri(uri([...Buffer.from('RIFFxxxxWEBP')]))).toHaveLength(12);
  });

  it.each([
    'https://example.com/a.png',
    'file:///etc/passwd',
    'data:image/png,abc',
    'data:image/svg+xml;base64,PHN2Zy8+',
    '',
  ])('takes nothing from %j', (text) => {
    expect(pictureFromDataUri(text)).toBeNull();
  });
});
