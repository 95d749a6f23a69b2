import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { runsOf } from '../mask/maskRuns';
import { greyPng } from './greyPng';
import { hasPngRemark, WHITE_IS_REPAINT } from './pngRemark';

const mask = { w: 3, h: 2, data: Uint8Array.of(0, 255, 0, 255, 0, 0) };

describe('hasPngRemark', () => {
  it('is true of what we write, to the letter', async () => {
    const ours = greyPng(runsOf(mask));
    expect(hasPngRemark(ours, WHITE_IS_REPAINT)).toBe(true);
    expect(hasPngRemark(ours, 'Comment\0black = repaint')).toBe(false);
    expect(hasPngRemark(ours, WHITE_IS_REPAINT.slice(0, -1))).toBe(false);
  });

  it('is false of other pictures, and of what is cut off', async () => {
    const ours = greyPng(runsOf(mask));
    const foreign = sharp({ create: { width: 9, height: 9, channels: 3, background: '#fff' } });
    const others = [
      new Uint8Array(await foreign.png().toBuffer()),
      new Uint8Array(await foreign.jpeg().toBuffer()),
      ours.subarray(0, 50),
      new Uint8Array(0),
    ];
    for (const bytes of others) expect(hasPngRemark(bytes, WHITE_IS_REPAINT)).toBe(false);
  });
});
