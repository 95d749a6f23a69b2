import type { Size } from '../../geometry/size';
import type { Coverage } from '../../mask/coverage';
import type { Picture } from '../fill/picture';
import type { Signature } from './signature';

/** The numbers of a picture or a mask as a model takes them: one plane a channel, row by row. */
export type Numbers = Float32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;

/** What is put in for a picture and its hole: the image, black in the hole, so that nothing hidden is seen. */
export function toTensors(
  picture: Picture,
  hole: Coverage,
  type: Signature['type'],
): { image: Numbers; mask: Numbers } {
  const count = picture.w * picture.h;
  const isFloat = type === 'float32';
  const image = isFloat ? new Float32Array(3 * count) : new Uint8Array(3 * count);
  const mask = isFloat ? new Float32Array(count) : new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const isHole = hole.data[i] !== 0;
    if (isFloat) mask[i] = isHole ? 1 : 0;
    else mask[i] = isHole ? 0 : 255;
    if (isHole) continue;
    for (let c = 0; c < 3; c++) {
      image[c * count + i] = picture.data[i * 3 + c] / (isFloat ? 255 : 1);
    }
  }
  return { image, mask };
}

/** Larger numbers than this are not of a picture from 0 to 1. */
const BEYOND_ONE = 2;

/**
 * The picture that came out. Models of float numbers give 0…1 or 0…255 by their export: told by the numbers.
 * @throws Error when there are not three numbers a pixel, or one is none
 */
export function toPicture(numbers: Numbers, { w, h }: Size): Picture {
  const count = w * h;
  if (numbers.length !== 3 * count) {
    throw new Error(`the model gave ${numbers.length} numbers for a picture of ${w}×${h}`);
  }
  if (numbers.some(Number.isNaN)) throw new Error('the model gave numbers that are none');
  const isUnit = numbers instanceof Float32Array && numbers.every((value) => value <= BEYOND_ONE);
  const scale = isUnit ? 255 : 1;
  const data = new Uint8Array(3 * count);
  for (let i = 0; i < count; i++) {
    for (let c = 0; c < 3; c++) {
      const value = Math.round(numbers[c * count + i] * scale);
      data[i * 3 + c] = Math.min(255, Math.max(0, value));
    }
  }
  return { w, h, data };
}
