import { describe, expect, it } from 'vitest';
import { ESCAPE, move, press, release, SHIFT, tellStory } from '../../../e2e/tools/tellStory';
import { stepGesture } from './gesture';

const A = { x: 0, y: 0 };
const B = { x: 10, y: 0 };
const C = { x: 10, y: 10 };
const D = { x: 0, y: 10 };
const lasso = { tool: 'lasso' } as const;

const fill = (...points: readonly (typeof A)[]) => [
  { do: 'fill', shape: { kind: 'polygon', points }, mode: 'paint' },
];

describe('the lasso', () => {
  it('fills what the pointer went round', () => {
    const { asked } = tellStory(press(A, lasso), move(C, { path: [B, C] }), move(D), release());
    expect(asked).toEqual(fill(A, B, C, D));
  });

  it('with Shift draws a straight piece that follows the pointer and is fixed when Shift is let go', () => {
    const { asked } = tellStory(
      ...[press(A, lasso), move({ x: 3, y: 4 }, SHIFT), move(B, SHIFT)],
      ...[move(B), move(C), move(D, SHIFT), release()],
    );
    expect(asked).toEqual(fill(A, B, C, D));
  });

  it('needs to go round something', () => {
    expect(tellStory(press(A, lasso), release()).asked).toEqual([]);
    expect(tellStory(press(A, lasso), move(B), release()).asked).toEqual([]);
  });

  it('Escape leaves nothing', () => {
    expect(tellStory(press(A, lasso), move(B), move(C), ESCAPE, move(D), release()).asked).toEqual(
      [],
    );
  });

  it('leaves out what is nearer than half a CSS pixel to the point before', () => {
    const path = [{ x: 0.4, y: 0 }, { x: 0.8, y: 0 }, { x: 1.2, y: 0 }, B];
    const round = [move(B, { path }), move(C), move(D), release()];
    expect(tellStory(press(A, lasso), ...round).asked).toEqual(fill(A, { x: 0.8, y: 0 }, B, C, D));
    const far = { path, cssPixel: 0.1 };
    const near = [move(B, far), move(C), move(D), release()];
    expect(tellStory(press(A, lasso), ...near).asked).toEqual(fill(A, ...path, C, D));
  });

  it('grows without being copied', () => {
    const begun = tellStory(press(A, lasso)).gesture;
    const { drawn } = stepGesture(begun, move(B)).gesture;
    if (drawn?.kind !== 'lasso' || begun.drawn?.kind !== 'lasso') throw new Error('no lasso');
    expect(drawn.points).toBe(begun.drawn.points);
    expect(drawn).not.toBe(begun.drawn);
  });

  it('is the same while the pointer hardly moves, so that nothing is drawn anew', () => {
    const begun = tellStory(press(A, lasso)).gesture;
    expect(stepGesture(begun, move({ x: 0.3, y: 0.3 })).gesture).toBe(begun);
  });
});
