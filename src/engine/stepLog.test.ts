import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseProgress, parseSeed } from '../contract/progress';
import { createStepLog } from './stepLog';

describe('the step log', () => {
  it('counts work as flux-fill-dev does', () => {
    let now = 0;
    const log = createStepLog(['Using seed: 5'], 2, 2, () => now);
    expect(log.text()).toBe('Using seed: 5');
    log.advance(0, 0);
    now = 500;
    log.advance(0, 0.5);
    now = 61_000;
    log.advance(1, 0.5);
    now = 62_000;
    log.advance(1, 1);
    log.advance(0, 1);
    expect(log.text().split('\n')).toEqual([
      'Using seed: 5',
      '0it [00:00, ?it/s]',
      '1it [00:00,  2.00it/s]',
      '2it [01:01,  0.03it/s]',
      '2it [01:01,  0.03it/s]',
      '0it [00:00, ?it/s]',
      '1it [00:01,  1.00it/s]',
      '2it [00:01,  2.00it/s]',
      '2it [00:01,  2.00it/s]',
    ]);
  });

  it('reads back as progress that only rises, to the share of work that is done', () => {
    const arbitrary = fc.record({
      steps: fc.integer({ min: 1, max: 50 }),
      images: fc.integer({ min: 1, max: 4 }),
      told: fc.array(fc.tuple(fc.nat(3), fc.double({ min: 0, max: 1, noNaN: true }))),
    });
    const law = fc.property(arbitrary, ({ steps, images, told }) => {
      const log = createStepLog(['Using seed: 9', 'a note'], steps, images, () => 0);
      const best = new Array<number>(images).fill(0);
      log.advance(0, 0);
      let last = parseProgress(log.text(), steps, images)!.fraction;
      expect(last).toBe(0);
      for (const [output, fraction] of told) {
        const at = output % images;
        log.advance(at, fraction);
        best[at] = Math.max(best[at], fraction);
        const shown = parseProgress(log.text(), steps, images)!.fraction;
        const done = best.reduce((a, b) => a + b, 0) / images;
        expect(shown).toBeGreaterThanOrEqual(last);
        expect(shown).toBeLessThanOrEqual(Math.min(0.97, done + 1e-6));
        expect(shown).toBeGreaterThan(Math.min(0.97, done) - 1 / (steps * images) - 1e-6);
        last = shown;
      }
      expect(parseSeed(log.text())).toBe(9);
    });
    fc.assert(law);
  });
});
