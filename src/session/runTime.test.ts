import { describe, expect, it } from 'vitest';
import { exampleRun } from './exampleRun';
import { estimatedSeconds, secondsTaken } from './runTime';

/** Two outputs of 28 steps. */
const took = (predictTime: number | null) => exampleRun({ predictTime });

describe('time', () => {
  it('adds up what is known', () => {
    expect(secondsTaken([took(2), took(null), took(3.5)])).toBe(5.5);
  });

  it('is estimated by the median pace for a step of an output', () => {
    const runs = [took(5.6), took(560), took(11.2), took(null)];
    expect(
      estimatedSeconds(runs, [
        { steps: 10, outputs: 1 },
        { steps: 5, outputs: 2 },
      ]),
    ).toBeCloseTo(4);
  });

  it('is not known while no run tells', () => {
    expect(estimatedSeconds([took(null)], [{ steps: 10, outputs: 1 }])).toBeNull();
  });
});
