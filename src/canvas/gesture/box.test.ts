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
import { KEYBOARD } from './input';

const A = { x: 10, y: 20 };
const B = { x: 40, y: 30 };
const rectangle = { tool: 'rectangle' } as const;
const rect = { x: 10, y: 20, w: 30, h: 10 };

describe('rectangle and ellipse', () => {
  it.each(['rectangle', 'ellipse'] as const)('%s: drawn from corner to corner', (tool) => {
    expect(tellStory(press(A, { tool }), move(B), release()).asked).toEqual([
      { do: 'fill', shape: { kind: tool, rect }, mode: 'paint' },
    ]);
  });

  it('may be drawn from right to left and upwards', () => {
    expect(tellStory(press(B, rectangle), move(A), release()).asked).toEqual([
      { do: 'fill', shape: { kind: 'rectangle', rect }, mode: 'paint' },
    ]);
  });

  it('with Shift are square, from the press point, whichever way they are drawn', () => {
    const square = (to: typeof A) =>
      tellStory(press(A, rectangle), move(to, SHIFT), release()).asked.map(
        (command) => command.do === 'fill' && command.shape,
      );
    expect(square(B)).toEqual([{ kind: 'rectangle', rect: { x: 10, y: 20, w: 30, h: 30 } }]);
    expect(square({ x: 5, y: 0 })).toEqual([
      { kind: 'rectangle', rect: { x: -10, y: 0, w: 20, h: 20 } },
    ]);
  });

  it('are what they are at the release: Shift let go before makes no square', () => {
    const { asked } = tellStory(press(A, rectangle), move(B, SHIFT), move(B), release());
    expect(asked).toEqual([{ do: 'fill', shape: { kind: 'rectangle', rect }, mode: 'paint' }]);
  });

  it('a click draws nothing', () => {
    expect(tellStory(press(A, rectangle), release())).toMatchObject({
      asked: [],
      gesture: { drawn: null },
    });
  });

  it.each([
    ['Escape', ESCAPE],
    ['pointercancel', cancel()],
    ['a pinch', cancel(null)],
  ] as const)('%s: nothing comes of it', (_, end) => {
    expect(tellStory(press(A, rectangle), move(B), end, release()).asked).toEqual([]);
  });

  it('keep the tool they were begun with; one that the keyboard began is void with another tool', () => {
    const tool = { type: 'tool' } as const;
    expect(tellStory(press(A, rectangle), move(B), tool, release()).asked).toHaveLength(1);
    const keys = { ...rectangle, pointerId: KEYBOARD };
    expect(tellStory(press(A, keys), tool).gesture.drawn).toBeNull();
  });
});
