import { describe, expect, it } from 'vitest';
import { parseSnapshot } from './parseSnapshot';
import { observe, outputAddress, predictionOf, track } from './tracked';

const HOUR = 3_600_000;
const ASKED = { outputs: 3, steps: 10, seed: 7 };

/** The prediction after these answers, one a second. */
function recordAfter(answers: object[], start = 1000) {
  const fresh = track('abcdef', 0, ASKED);
  return answers.reduce<typeof fresh>(
    (tracked, answer, i) => observe(tracked, parseSnapshot(answer), start + i * 1000),
    fresh,
  );
}

const named = (...names: string[]) => names.map((name) => `https://replicate.delivery/x/${name}`);

describe('outputs', () => {
  it.each([
    [named('out-0.png', 'out-1.png', 'out-2.png'), [0, 1, 2]],
    [named('out-2.png', 'out-0.png'), [2, 0]],
    [named('out-1.webp?sig=out-9.png'), [1]],
    [named('out-0.png', 'out-0.png'), [0, 1]],
    [named('out-0.png', 'out-3.png'), [0, 1]],
    [named('a.png', 'out-2.png'), [0, 1]],
    [named('out-5.png'), [0]],
  ])('%o have the indexes %o', (output, indexes) => {
    const tracked = recordAfter([{ status: 'succeeded', output }]);
    const { outputs, withheld } = predictionOf(tracked);
    expect(outputs.map((o) => o.index)).toEqual(indexes);
    expect(withheld).toBe(3 - output.length);
    expect(indexes.map((index) => outputAddress(tracked, index))).toEqual(output);
    expect(outputAddress(tracked, 9)).toBeUndefined();
  });
});

describe('the end', () => {
  const empty = { status: 'succeeded', output: null };
  it.each([
    [[{ status: 'processing', output: [] }], 'processing', false],
    [[empty], 'processing', false],
    [[empty, empty, empty], 'processing', false],
    [[empty, empty, empty, empty], 'failed', false],
    [[{ ...empty, data_removed: true }], 'succeeded', true],
  ])('%o is %s, expired %s', (answers, status, expired) => {
    expect(predictionOf(recordAfter(answers))).toMatchObject({ status, expired });
  });

  it('empty after an hour is expired', () => {
    expect(predictionOf(recordAfter([empty], HOUR))).toMatchObject({ done: true, expired: true });
    expect(predictionOf(recordAfter([empty], HOUR - 1))).toMatchObject({
      done: false,
      expired: false,
    });
  });

  it.each([
    ['canceled', null],
    ['aborted', null],
  ])('%s is no error', (status, error) => {
    expect(predictionOf(recordAfter([{ status, error: 'x' }]))).toMatchObject({
      status,
      done: true,
      error,
    });
  });
});

describe('progress', () => {
  const at = (...counts: number[]) => ({
    status: 'processing',
    logs: counts.map((n) => `${n}it [00:01, 4it/s]`).join('\n'),
  });

  it('never moves backwards', () => {
    expect(recordAfter([at(0, 1, 2, 3, 4), at(0, 1, 2)]).progress?.step).toBe(4);
    expect(recordAfter([at(0, 1, 2), { status: 'processing', logs: '' }]).progress?.step).toBe(2);
  });

  it('is whole only at the end', () => {
    const all = at(0, 10, 10, 0, 10, 10, 0, 10, 10);
    expect(predictionOf(recordAfter([all])).progress?.fraction).toBe(0.97);
    const ended = { ...all, status: 'succeeded', output: named('out-0.png') };
    expect(predictionOf(recordAfter([all, ended])).progress).toEqual({
      fraction: 1,
      step: 10,
      steps: 10,
      image: 3,
      images: 3,
    });
  });

  it('keeps the seed it was told', () => {
    const told = { status: 'processing', logs: 'Using seed: 12554\n' };
    expect(recordAfter([told, { status: 'succeeded', output: named('out-0.png') }]).seed).toBe(
      12_554,
    );
    expect(recordAfter([{ status: 'processing' }]).seed).toBe(7);
  });
});
