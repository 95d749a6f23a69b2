import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCoverage } from '../../e2e/tools/anyCoverage';
import { decodeRuns, encodeRuns } from './runs';

describe('runs', () => {
  it.each([
    [[0, 0, 0], [3]],
    [
      [255, 255],
      [0, 2],
    ],
    [
      [0, 255, 255, 0],
      [1, 2, 1],
    ],
    [[], []],
  ])('of %j are %j', (bytes, runs) => {
    expect([...encodeRuns(Uint8Array.from(bytes))]).toEqual(runs);
  });

  it('spends a second byte from 128 on', () => {
    expect([...encodeRuns(new Uint8Array(127))]).toEqual([127]);
    expect([...encodeRuns(new Uint8Array(128))]).toEqual([128, 1]);
    expect([...encodeRuns(new Uint8Array(300))]).toEqual([172, 2]);
  });

  it('come back as they were', () => {
    fc.assert(
      fc.property(anyCoverage(40), ({ data }) => {
        const decoded = new Uint8Array(data.length);
        decodeRuns(encodeRuns(data), decoded);
        expect(decoded).toEqual(data);
      }),
    );
  });

  it.each([
    ['too short', [3], 4],
    ['too long', [3, 2], 4],
    ['cut off in a number', [3, 129], 4],
    ['far too long', [255, 255, 255, 255, 255, 255, 255, 255, 255, 127], 4],
  ])('are refused when %s', (_, runs, length) => {
    expect(() => decodeRuns(Uint8Array.from(runs), new Uint8Array(length))).toThrow(RangeError);
  });
});
