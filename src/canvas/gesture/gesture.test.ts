import { describe, expect, it } from 'vitest';
import {
  cancel,
  ESCAPE,
  move,
  press,
  release,
  SHIFT,
  tellStory,
} from '../../../e2e/tools/tellStory';
import type { Tool } from '../tool';
import { IDLE } from './gesture';
import { modeOf } from './input';

const A = { x: 1, y: 1 };
const B = { x: 5, y: 2 };
const C = { x: 9, y: 9 };
const TOOLS: readonly Tool[] = [
  'brush',
  'eraser',
  'rectangle',
  'ellipse',
  'lasso',
  'polygon',
  'wand',
];

describe('a gesture, whatever the tool', () => {
  it('does nothing on moves without a press', () => {
    expect(tellStory(move(A), release(), cancel(), ESCAPE)).toEqual({ asked: [], gesture: IDLE });
  });

  it.each(TOOLS)('%s: other pointers change nothing while one draws', (tool) => {
    const alone = tellStory(press(A, { tool }), move(C), release());
    const crowd = tellStory(
      press(A, { tool }),
      press(B, { tool, pointerId: 2, isPrimary: false }),
      move(B, { pointerId: 2 }),
      move(C),
      release(2),
      cancel(2),
      release(),
    );
    expect(crowd).toEqual(alone);
  });

  it.each(TOOLS)('trap 12: %s leaves no trace when a second finger makes it a pinch', (tool) => {
    const { asked, gesture } = tellStory(press(A, { tool }), cancel(null), move(C), release());
    expect(asked.filter(({ do: what }) => !['begin', 'cancel'].includes(what))).toEqual([]);
    expect(gesture).toEqual(IDLE);
  });

  it.each<Tool>(['hand', ...TOOLS])('the middle button and the hand never paint: %s', (tool) => {
    const middle = press(A, { tool, button: 1 });
    const hand = press(A, { tool: 'hand' });
    expect(tellStory(middle, move(B), release(), hand, move(B), release()).asked).toEqual([]);
  });
});

describe('the wand', () => {
  const wand = { tool: 'wand' } as const;

  it('picks where it was pressed, once it is lifted', () => {
    expect(tellStory(press(A, wand), move(B)).asked).toEqual([]);
    expect(tellStory(press(A, wand), move(B), release()).asked).toEqual([
      { do: 'pick', pick: { at: A, mode: 'paint', everywhere: false } },
    ]);
  });

  it('with Shift picks everywhere, with Alt takes away', () => {
    const both = { ...wand, ...SHIFT, altKey: true };
    expect(tellStory(press(A, both), release()).asked).toEqual([
      { do: 'pick', pick: { at: A, mode: 'erase', everywhere: true } },
    ]);
  });

  it('Escape leaves it alone', () => {
    expect(tellStory(press(A, wand), ESCAPE, release()).asked).toEqual([]);
  });
});

describe('modeOf', () => {
  it.each([
    ['brush', {}, 'paint'],
    ['eraser', {}, 'erase'],
    ['brush', { altKey: true }, 'erase'],
    ['brush', { button: 2 }, 'erase'],
    ['eraser', { button: 2 }, 'erase'],
    ['brush', { button: 5 }, 'erase'],
    ['rectangle', {}, 'paint'],
    ['lasso', { altKey: true }, 'erase'],
    ['polygon', { button: 2 }, 'erase'],
    ['wand', { button: 5 }, 'erase'],
    ['brush', { button: 1 }, null],
    ['brush', { button: 3 }, null],
    ['brush', { isPrimary: false }, null],
    ['hand', {}, null],
    ['hand', { button: 2 }, null],
  ] as const)('%s with %o: %s', (tool, change, mode) => {
    expect(modeOf(press(A, { tool, ...change }))).toBe(mode);
  });
});
