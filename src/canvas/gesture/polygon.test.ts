import { describe, expect, it } from 'vitest';
import {
  cancel,
  ESCAPE,
  move,
  type Pressed,
  press,
  release,
  SHIFT,
  tellStory,
} from '../../../e2e/tools/tellStory';
import { polygonOf, type Step } from './gesture';
import type { GestureInput } from './input';

const A = { x: 0, y: 0 };
const B = { x: 100, y: 0 };
const C = { x: 100, y: 100 };
const D = { x: 0, y: 100 };
const FINISH: GestureInput = { type: 'finish' };
const BACKSPACE: GestureInput = { type: 'removeCorner' };

let clock = 0;
/** A click with the polygon tool, a second after the last one. */
const click = (at: typeof A, said: Pressed = {}) => {
  clock += 1000;
  return [press(at, { tool: 'polygon', time: clock, ...said }), release()];
};
/** The second click of a double click. */
const clickAgain = (at: typeof A) => click(at, { time: clock + 200 });

const fill = (...points: readonly (typeof A)[]) => [
  { do: 'fill', shape: { kind: 'polygon', points }, mode: 'paint' },
];
const cornersOf = ({ gesture }: Pick<Step, 'gesture'>) => polygonOf(gesture)?.corners.length ?? 0;
const corners = (...inputs: readonly GestureInput[]) => cornersOf(tellStory(...inputs));

describe('the polygon', () => {
  it('is put corner by corner and closed by Enter', () => {
    expect(tellStory(...click(A), ...click(B), ...click(C), FINISH).asked).toEqual(fill(A, B, C));
  });

  it('is closed by a click near the first corner: 8 CSS px, at whatever zoom', () => {
    const begun = [...click(A), ...click(B), ...click(C)];
    expect(tellStory(...begun, ...click({ x: 5, y: 6 })).asked).toEqual(fill(A, B, C));
    expect(tellStory(...begun, ...click({ x: 6, y: 6 })).asked).toEqual([]);
    expect(tellStory(...begun, ...click({ x: 60, y: 0 }, { cssPixel: 10 })).asked).toEqual(
      fill(A, B, C),
    );
  });

  it('is closed by a double click, which adds one corner, not two', () => {
    const { asked } = tellStory(
      ...click(A),
      ...click(B),
      ...click(C),
      ...clickAgain({ x: 98, y: 101 }),
    );
    expect(asked).toEqual(fill(A, B, C));
  });

  it('two slow clicks near each other are two corners', () => {
    expect(corners(...click(A), ...click(B), ...click(C), ...click({ x: 98, y: 101 }))).toBe(4);
  });

  it('is closed by a slow click exactly at the last corner, as Enter on the keyboard makes it', () => {
    expect(tellStory(...click(A), ...click(B), ...click(C), ...click(C)).asked).toEqual(
      fill(A, B, C),
    );
  });

  it('cannot be closed before it has three corners', () => {
    const twice = [...click(A), ...click(B), ...clickAgain(B), FINISH, ...click(A)];
    const story = tellStory(...twice);
    expect(story.asked).toEqual([]);
    expect(cornersOf(story)).toBe(3);
    expect(corners(...click(A), ...clickAgain(A))).toBe(1);
  });

  it('loses its last corner by Backspace, and is gone without corners', () => {
    const story = tellStory(...click(A), ...click(B), BACKSPACE, ...click(C), ...click(D), FINISH);
    expect(story.asked).toEqual(fill(A, C, D));
    expect(tellStory(...click(A), BACKSPACE).gesture.drawn).toBeNull();
  });

  it('with Shift puts the next side at a multiple of 45°', () => {
    const { asked } = tellStory(
      ...click(A),
      ...click({ x: 100, y: 9 }, SHIFT),
      ...click({ x: 190, y: 110 }, SHIFT),
      FINISH,
    );
    const [command] = asked;
    const points =
      command?.do === 'fill' && command.shape.kind === 'polygon' ? command.shape.points : [];
    expect(points.map(({ x, y }) => [Math.round(x), Math.round(y)])).toEqual([
      [0, 0],
      [100, 0],
      [200, 100],
    ]);
  });

  it('lets the pending side follow the pointer, and forgets it when the pointer leaves', () => {
    const { drawn } = tellStory(...click(A), move(B)).gesture;
    expect(drawn).toMatchObject({ corners: [A], tip: B });
    expect(tellStory(...click(A), move(B), { type: 'leave' }).gesture.drawn).toMatchObject({
      corners: [A],
      tip: null,
    });
  });

  it('lets a finger aim: the corner is put where it is lifted', () => {
    const story = tellStory(...click(A), press(B, { tool: 'polygon' }), move(C), release());
    expect(story.gesture.drawn).toMatchObject({ corners: [A, C] });
  });

  it('trap 12: a pinch takes back only the corner under the first finger, and closes nothing', () => {
    const begun = [...click(A), ...click(B), ...click(C)];
    const pinch = [press(A, { tool: 'polygon', time: 1e9 }), cancel(null), release()];
    const story = tellStory(...begun, ...pinch, move(D));
    expect(story.asked).toEqual([]);
    expect(story.gesture.drawn).toMatchObject({ corners: [A, B, C] });
    expect(tellStory(press(A, { tool: 'polygon' }), cancel(null)).gesture.drawn).toBeNull();
  });

  it('survives zooming and panning: hand, middle button and a zoomed click', () => {
    const pan = [press(D, { tool: 'hand' }), release(), press(D, { tool: 'polygon', button: 1 })];
    const zoomed = click({ x: 6, y: 6 }, { cssPixel: 1 / 16 });
    expect(corners(...click(A), ...click(B), ...pan, ...zoomed)).toBe(3);
  });

  it('takes away what it was begun to take away', () => {
    const { asked } = tellStory(...click(A, { altKey: true }), ...click(B), ...click(C), FINISH);
    expect(asked).toMatchObject([{ mode: 'erase' }]);
  });

  it('is void after Escape, and with another tool', () => {
    expect(tellStory(...click(A), ...click(B), ESCAPE, ...click(C)).asked).toEqual([]);
    expect(tellStory(...click(A), { type: 'tool' }).gesture.drawn).toBeNull();
  });
});
