import { describe, expect, it } from 'vitest';
import type { ImportedMask } from '../image/maskOf';
import { MaskEngine } from '../mask/maskEngine';
import { bringMask } from './bringMask';
import { createMaskWork } from './maskWork';

const SIZE = { w: 40, h: 30 };
const OPENED: ImportedMask = {
  coverage: { ...SIZE, data: new Uint8Array(SIZE.w * SIZE.h).fill(255) },
  picture: SIZE,
  from: 'light',
  inverted: false,
};

function stroking() {
  const mask = new MaskEngine(SIZE);
  mask.beginStroke({ mode: 'paint', size: 5 }, { x: 10, y: 10, size: 5 });
  return { mask, work: createMaskWork(mask) };
}

describe('bringMask', () => {
  it('waits for the stroke in progress', async () => {
    const { mask, work } = stroking();
    const outcome = bringMask({ mask, work }, OPENED, () => true);
    setTimeout(() => mask.commitStroke(), 10);
    expect(await outcome).toBe('made');
    expect(mask.getState().fraction).toBe(1);
    mask.undo();
    expect(mask.getState().isEmpty).toBe(false);
  });

  it('changes nothing on a desk that was left, even in the middle of a stroke', async () => {
    const { mask, work } = stroking();
    expect(await bringMask({ mask, work }, OPENED, () => false)).toBe('overtaken');
    mask.cancelStroke();
    expect(mask.getState().isEmpty).toBe(true);
  });
});
