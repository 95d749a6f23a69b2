import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCoverage } from '../../e2e/tools/anyCoverage';
import { grid, picture } from '../../e2e/tools/grid';
import { type Coverage, KEEP, REPAINT } from './coverage';
import { fillHoles } from './fillHoles';

/** From the definition: what a flood over the sides of kept pixels, from the photo's edge, does not reach is painted. */
function fillByFlood({ w, h, data }: Coverage): Coverage {
  const isEdge = (i: number) => i % w === 0 || i % w === w - 1 || i < w || i >= w * (h - 1);
  const reached = new Set<number>();
  const open = [...data.keys()].filter((i) => data[i] === KEEP && isEdge(i));
  for (let i = open.pop(); i !== undefined; i = open.pop()) {
    if (reached.has(i) || data[i] !== KEEP) continue;
    reached.add(i);
    if (i % w > 0) open.push(i - 1);
    if (i % w < w - 1) open.push(i + 1);
    open.push(i - w, i + w);
  }
  return { w, h, data: data.map((_, i) => (reached.has(i) ? KEEP : REPAINT)) };
}

const rings = grid`
  . # # # # . . . . .
  . # . . # . # # # .
  . # . . # . # . # #
  . # # # # . # # # .
  . . . . . . . . . .
  # # . . . . # # # .
  . # . . . # . . # .
  # # . . . . # # . .`;

describe('fillHoles', () => {
  it('fills what is closed in; an open bay and what touches the edge stay', () => {
    expect(picture(fillHoles(rings))).toBe(
      picture(grid`
        . # # # # . . . . .
        . # # # # . # # # .
        . # # # # . # # # #
        . # # # # . # # # .
        . . . . . . . . . .
        # # . . . . # # # .
        . # . . . # # # # .
        # # . . . . # # . .`),
    );
  });

  it('paints what a flood from the edge does not reach', () => {
    fc.assert(
      fc.property(anyCoverage(20), (coverage) => {
        const filled = fillHoles(coverage);
        expect(picture(filled)).toBe(picture(fillByFlood(coverage)));
        expect(fillHoles(filled)).toEqual(filled);
      }),
    );
  });

  it('of no holes is a copy', () => {
    const filled = fillHoles(rings);
    const copy = fillHoles(filled);
    expect(copy).toEqual(filled);
    expect(copy.data).not.toBe(filled.data);
  });
});
