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

const A = { x: 1, y: 1 };
const B = { x: 5, y: 2 };
const C = { x: 9, y: 9 };
const D = { x: 20, y: 3 };

describe('brush and eraser', () => {
  it('paint a stroke from press to release', () => {
    const { asked } = tellStory(press(A), move(C, { path: [B, C] }), release());
    expect(asked).toEqual([
      { do: 'begin', mode: 'paint', at: A },
      { do: 'extend', points: [B, C] },
      { do: 'commit' },
    ]);
  });

  it('trap 3: a plain click makes a dot, and a stroke begins where it was pressed', () => {
    expect(tellStory(press(A), release()).asked).toEqual([
      { do: 'begin', mode: 'paint', at: A },
      { do: 'commit' },
    ]);
  });

  it('trap 3: no point of a move is lost, so that there are no gaps', () => {
    const path = Array.from({ length: 40 }, (_, x) => ({ x, y: 0 }));
    const { asked } = tellStory(press(A), move({ x: 39, y: 0 }, { path }), release());
    expect(asked[1]).toEqual({ do: 'extend', points: path });
  });

  it('trap 11: lifting adds no point, whatever the pen weighs then; a size goes with its own point', () => {
    const light = { ...A, size: 2 };
    const heavy = { ...B, size: 30 };
    expect(tellStory(press(light), move(heavy), release()).asked).toEqual([
      { do: 'begin', mode: 'paint', at: light },
      { do: 'extend', points: [heavy] },
      { do: 'commit' },
    ]);
  });

  it.each([
    ['Escape', ESCAPE],
    ['pointercancel', cancel()],
    ['a pinch', cancel(null)],
  ] as const)('%s: as if the stroke had never begun', (_, end) => {
    const { asked } = tellStory(press(A), move(B), end, move(C), release());
    expect(asked).toEqual([
      { do: 'begin', mode: 'paint', at: A },
      { do: 'extend', points: [B] },
      { do: 'cancel' },
    ]);
  });

  it('end once, whether the capture is lost before or after the release', () => {
    const { asked } = tellStory(press(A), release(), release());
    expect(asked.filter((command) => command.do === 'commit')).toHaveLength(1);
  });

  it('are finished by who takes the pointer over but keeps what it did', () => {
    expect(tellStory(press(A), move(B), release(null)).asked.at(-1)).toEqual({ do: 'commit' });
  });
});

describe('Shift on a stroke', () => {
  it('draws a straight line from the end of the last one', () => {
    const { asked } = tellStory(press(A), move(B), release(), press(C, SHIFT), release());
    expect(asked.slice(3)).toEqual([
      { do: 'begin', mode: 'paint', at: B },
      { do: 'extend', points: [C] },
      { do: 'commit' },
    ]);
  });

  it('chains lines', () => {
    const { asked } = tellStory(
      ...[press(A), release(), press(B, SHIFT), release()],
      ...[press(C, SHIFT), release()],
    );
    expect(asked.at(-3)).toEqual({ do: 'begin', mode: 'paint', at: B });
  });

  it('starts at the pointer when there is no stroke yet, and forgets an abandoned one', () => {
    expect(tellStory(press(A), ESCAPE, press(B, SHIFT), release()).asked.slice(2)).toEqual([
      { do: 'begin', mode: 'paint', at: B },
      { do: 'commit' },
    ]);
  });

  it('goes on straight during a drag: only where the pointer is in the end counts', () => {
    const { asked } = tellStory(
      ...[press(A), move(B), move(C, SHIFT), move(D, SHIFT)],
      ...[move({ x: 21, y: 4 }), release()],
    );
    expect(asked.slice(1)).toEqual([
      { do: 'extend', points: [B] },
      { do: 'extend', points: [D, { x: 21, y: 4 }] },
      { do: 'commit' },
    ]);
  });

  it('still held at the release: the straight piece is painted, and the next line starts there', () => {
    const { asked } = tellStory(press(A), move(D, SHIFT), release(), press(C, SHIFT));
    expect(asked.slice(1)).toEqual([
      { do: 'extend', points: [D] },
      { do: 'commit' },
      { do: 'begin', mode: 'paint', at: D },
      { do: 'extend', points: [C] },
    ]);
  });

  it('trap 19: Shift let go in another window does not stick, the next move says so', () => {
    const { gesture } = tellStory(press(A), move(B, SHIFT), move(C), move(D));
    expect(gesture.drawn).toMatchObject({ end: D, tip: null });
  });
});
