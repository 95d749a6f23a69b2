import { describe, expect, it } from 'vitest';
import {
  abandon,
  type Gesture,
  IDLE,
  move,
  type Press,
  press,
  release,
  type Step,
  type StrokeCommand,
  strokeMode,
  type Tool,
} from './gesture';

const down = (change: Partial<Press> = {}): Press => ({
  pointerId: 1,
  isPrimary: true,
  button: 0,
  altKey: false,
  shiftKey: false,
  ...change,
});

/** Plays a script and lists what the mask was asked to do. */
function play(...script: ((gesture: Gesture) => Step)[]): StrokeCommand[] {
  let gesture = IDLE;
  return script.flatMap((event) => {
    const step = event(gesture);
    gesture = step.gesture;
    return [...step.commands];
  });
}

const A = { x: 1, y: 1 };
const B = { x: 5, y: 2 };
const C = { x: 9, y: 9 };

const pressAt =
  (at: typeof A, change?: Partial<Press>, tool: Tool = 'brush') =>
  (g: Gesture) =>
    press(g, tool, down(change), at);
const moveTo =
  (points: (typeof A)[], id = 1) =>
  (g: Gesture) =>
    move(g, id, points);
const up =
  (id = 1) =>
  (g: Gesture) =>
    release(g, id);

describe('a gesture', () => {
  it('is a stroke from press to release', () => {
    expect(play(pressAt(A), moveTo([B, C]), up())).toEqual([
      { do: 'begin', mode: 'paint', at: A },
      { do: 'extend', points: [B, C] },
      { do: 'commit' },
    ]);
  });

  it('paints a dot when nothing moved', () => {
    expect(play(pressAt(A), up())).toEqual([
      { do: 'begin', mode: 'paint', at: A },
      { do: 'commit' },
    ]);
  });

  it('is as if it had never begun once abandoned', () => {
    expect(play(pressAt(A), moveTo([B]), abandon, moveTo([C]), up())).toEqual([
      { do: 'begin', mode: 'paint', at: A },
      { do: 'extend', points: [B] },
      { do: 'cancel' },
    ]);
  });

  it('ignores other pointers while one paints', () => {
    expect(
      play(
        pressAt(A),
        pressAt(B, { pointerId: 2, isPrimary: false }),
        moveTo([C], 2),
        up(2),
        moveTo([B]),
        up(),
      ),
    ).toEqual([
      { do: 'begin', mode: 'paint', at: A },
      { do: 'extend', points: [B] },
      { do: 'commit' },
    ]);
  });

  it('ends once, whether the capture is lost before or after the release', () => {
    expect(play(pressAt(A), up(), up()).filter((c) => c.do === 'commit')).toHaveLength(1);
  });

  it('does nothing on moves without a press', () => {
    expect(play(moveTo([A, B]), up(), abandon)).toEqual([]);
  });
});

describe('Shift', () => {
  it('draws a straight line from the end of the last stroke', () => {
    expect(
      play(pressAt(A), moveTo([B]), up(), pressAt(C, { shiftKey: true }), up()).slice(3),
    ).toEqual([
      { do: 'begin', mode: 'paint', at: B },
      { do: 'extend', points: [C] },
      { do: 'commit' },
    ]);
  });

  it('chains lines', () => {
    const shift = { shiftKey: true };
    expect(play(pressAt(A), up(), pressAt(B, shift), up(), pressAt(C, shift), up()).at(-3)).toEqual(
      { do: 'begin', mode: 'paint', at: B },
    );
  });

  it('starts where the pointer is when there is no stroke yet, and forgets an abandoned one', () => {
    const shift = { shiftKey: true };
    expect(play(pressAt(A), abandon, pressAt(B, shift), up()).slice(2)).toEqual([
      { do: 'begin', mode: 'paint', at: B },
      { do: 'commit' },
    ]);
  });
});

describe('strokeMode', () => {
  it.each([
    ['brush', {}, 'paint'],
    ['eraser', {}, 'erase'],
    ['brush', { altKey: true }, 'erase'],
    ['brush', { button: 2 }, 'erase'],
    ['eraser', { button: 2 }, 'erase'],
    ['brush', { button: 5 }, 'erase'],
    ['brush', { button: 1 }, null],
    ['brush', { button: 3 }, null],
    ['brush', { isPrimary: false }, null],
    ['hand', {}, null],
    ['hand', { button: 2 }, null],
  ] as const)('%s with %o: %s', (tool, change, mode) => {
    expect(strokeMode(tool, down(change))).toBe(mode);
  });
});
