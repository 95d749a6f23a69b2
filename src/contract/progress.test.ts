import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseProgress, parseSeed } from './progress';

/** The two forms in which tqdm counts (upstream.md §1.8). */
const withTotal = (step: number, steps: number) => {
  const percent = Math.floor((100 * step) / steps);
  return `${String(percent).padStart(3)}%|███▌      | ${step}/${steps} [00:03<00:05,  3.1it/s]`;
};
const withoutTotal = (step: number) => `${step}it [00:02,  4.60it/s]`;
const START = '0it [00:00, ?it/s]';

const parse = (lines: string[], steps: number, images: number) =>
  parseProgress(lines.join('\n'), steps, images);

describe('parseProgress', () => {
  it.each([
    ['nothing yet', ''],
    ['only the seed', 'Using seed: 4242\n'],
    ['other counts', 'Total safe images: 1 out of 1\nDownloaded weights in 3.2s'],
  ])('is null for %s', (_, logs) => {
    expect(parseProgress(logs, 28, 1)).toBeNull();
  });

  it('reads bars with a total', () => {
    expect(parse(['Using seed: 1', withTotal(0, 28), withTotal(10, 28)], 28, 1)).toEqual({
      fraction: 10 / 28,
      step: 10,
      steps: 28,
      image: 1,
      images: 1,
    });
  });

  it('reads bars without a total', () => {
    const lines = ['Using seed: 1', START, withoutTotal(1), withoutTotal(7)];
    expect(parse(lines, 28, 1)).toMatchObject({ fraction: 7 / 28, step: 7, image: 1 });
  });

  it('reads a bar behind a description', () => {
    expect(parse([`denoising: ${withTotal(5, 10)}`], 10, 1)).toMatchObject({ step: 5 });
  });

  it.each(['\n', '\r', '\r\n', '\n\r'])('reads updates joined by %j', (joint) => {
    const updates = [START, withoutTotal(1), withoutTotal(2), withoutTotal(3)];
    expect(parseProgress(updates.join(joint), 10, 1)).toMatchObject({ step: 3, image: 1 });
    const bars = [withTotal(0, 10), withTotal(1, 10), withTotal(4, 10)];
    expect(parseProgress(bars.join(joint), 10, 1)).toMatchObject({ step: 4, image: 1 });
  });

  it('counts a last line that is printed twice once', () => {
    const first = [START, withoutTotal(1), withoutTotal(2), withoutTotal(2)];
    expect(parse(first, 2, 2)).toMatchObject({ fraction: 0.5, step: 2, image: 1 });
    const second = [...first, START, withoutTotal(1)];
    expect(parse(second, 2, 2)).toMatchObject({ fraction: 0.75, step: 1, image: 2 });
  });

  it('opens the next bar at a smaller count, even when its 0 is missing', () => {
    const lines = [withTotal(1, 4), withTotal(4, 4), withTotal(1, 4)];
    expect(parse(lines, 4, 2)).toMatchObject({ fraction: 5 / 8, step: 1, image: 2 });
  });

  it('stays within what was asked for when the logs count further', () => {
    const tooManySteps = [START, withoutTotal(9)];
    expect(parse(tooManySteps, 5, 1)).toMatchObject({ step: 5, fraction: 0.97 });
    const tooManyBars = [withTotal(4, 4), withTotal(1, 4), withTotal(4, 4), withTotal(2, 4)];
    expect(parse(tooManyBars, 4, 2)).toMatchObject({ image: 2, images: 2 });
  });

  it('never moves backwards nor above 0.97 while the logs grow', () => {
    const run = fc.record({
      steps: fc.integer({ min: 1, max: 50 }),
      images: fc.integer({ min: 1, max: 4 }),
      hasTotal: fc.boolean(),
      joint: fc.constantFrom('\n', '\r', '\r\n'),
    });
    fc.assert(
      fc.property(run, ({ steps, images, hasTotal, joint }) => {
        const counts = [...Array(steps + 1).keys(), steps];
        const line = (step: number) => (hasTotal ? withTotal(step, steps) : withoutTotal(step));
        const lines = Array.from({ length: images }, () => counts.map(line)).flat();
        let logs = 'Using seed: 7';
        let last = 0;
        for (const next of lines) {
          logs += joint + next;
          const fraction = parseProgress(logs, steps, images)?.fraction ?? -1;
          expect(fraction).toBeGreaterThanOrEqual(last);
          expect(fraction).toBeLessThanOrEqual(0.97);
          last = fraction;
        }
        expect(last).toBe(0.97);
      }),
    );
  });
});

describe('parseSeed', () => {
  it('is the seed the upstream says it used', () => {
    expect(parseSeed('Using seed: 4242\n0it [00:00, ?it/s]')).toBe(4242);
    expect(parseSeed('0it [00:00, ?it/s]')).toBeNull();
  });
});
