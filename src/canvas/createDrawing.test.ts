import { beforeEach, describe, expect, it, vi } from 'vitest';
import { picture } from '../../e2e/tools/grid';
import { ESCAPE, move, type Pressed, press, release, SHIFT } from '../../e2e/tools/tellStory';
import { MaskEngine } from '../mask/maskEngine';
import { createDrawing } from './createDrawing';
import type { WandTouch } from './gesture/command';
import { polygonOf } from './gesture/gesture';
import type { GestureInput } from './gesture/input';
import type { Polygon } from './gesture/polygon';

type Frame = () => void;
let frames: Frame[] = [];

beforeEach(() => {
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (frame: Frame) => frames.push(frame));
  vi.stubGlobal('cancelAnimationFrame', (id: number) => {
    frames[id - 1] = () => {};
  });
});

/** A frame of the screen passes. */
function nextFrame() {
  const due = frames;
  frames = [];
  for (const frame of due) frame();
}

/** An empty mask of 12 × 6 pixels and a drawing on it with a brush of one pixel. */
function desk(left: Polygon | null = null) {
  const mask = new MaskEngine({ w: 12, h: 6 });
  const picks: WandTouch[] = [];
  const drawing = createDrawing({
    mask,
    left,
    brushSize: () => 1,
    onPick: (pick) => picks.push(pick),
    onChange: () => {},
  });
  return { mask, drawing, picks };
}

/** Draws and shows the mask afterwards, row by row. */
function drawn(...inputs: readonly GestureInput[]): string[] {
  const { mask, drawing } = desk();
  inputs.forEach(drawing.take);
  return rowsOf(mask);
}

const rowsOf = (mask: MaskEngine) => picture(mask.coverage).replaceAll(' ', '').split('\n');

/** The middle of a pixel. */
const px = (x: number, y: number) => ({ x: x + 0.5, y: y + 0.5 });
const click = (at: { x: number; y: number }, said: Pressed) => [press(at, said), release()];
const EMPTY = Array<string>(6).fill('............');
const POLYGON = { tool: 'polygon', cssPixel: 0.1 } as const;

describe('each tool, drawn', () => {
  it('brush', () => {
    expect(drawn(press(px(1, 1)), move(px(9, 1)), move(px(9, 4)), release())).toEqual([
      '............',
      '.#########..',
      '.........#..',
      '.........#..',
      '.........#..',
      '............',
    ]);
  });

  it('eraser, and the brush with the right button', () => {
    const wall = [press({ x: 0, y: 0 }, { tool: 'rectangle' }), move({ x: 12, y: 6 }), release()];
    const line = [press(px(2, 1), { tool: 'eraser' }), move(px(8, 1)), release()];
    const dot = click(px(4, 4), { button: 2 });
    expect(drawn(...wall, ...line, ...dot)).toEqual([
      '############',
      '##.......###',
      '############',
      '############',
      '####.#######',
      '############',
    ]);
  });

  it('brush with Shift: a line from the last end, and straight on in the middle of a stroke', () => {
    const last = click(px(1, 0), {});
    expect(drawn(...last, ...click(px(6, 0), SHIFT))[0]).toBe('.######.....');
    const bend = [press(px(1, 5)), move(px(6, 2), SHIFT), move(px(8, 5), SHIFT), release()];
    expect(drawn(...bend)).toEqual([...EMPTY.slice(1), '.########...']);
  });

  it('rectangle, from right to left', () => {
    const to = move({ x: 2, y: 4 });
    expect(drawn(press({ x: 7, y: 1 }, { tool: 'rectangle' }), to, release())).toEqual([
      '............',
      '..#####.....',
      '..#####.....',
      '..#####.....',
      '............',
      '............',
    ]);
  });

  it('ellipse, and with Shift a circle; Alt takes away', () => {
    const from = { x: 1, y: 0 };
    const ellipse = [press(from, { tool: 'ellipse' }), move({ x: 11, y: 6 }), release()];
    const hole = { tool: 'ellipse', altKey: true } as const;
    const circle = [press({ x: 4, y: 1 }, hole), move({ x: 8, y: 3 }, SHIFT), release()];
    expect(drawn(...ellipse, ...circle)).toEqual([
      '...######...',
      '..###..###..',
      '.###....###.',
      '.###....###.',
      '..###..###..',
      '...######...',
    ]);
  });

  it('lasso, with a straight piece', () => {
    const round = [move({ x: 9, y: 1 }, SHIFT), move({ x: 9, y: 1 }), move({ x: 9, y: 5 })];
    expect(drawn(press({ x: 1, y: 1 }, { tool: 'lasso' }), ...round, release())).toEqual([
      '............',
      '..#######...',
      '....#####...',
      '......###...',
      '........#...',
      '............',
    ]);
  });

  it('polygon, closed at its first corner', () => {
    const corners = [
      { x: 1.2, y: 0 },
      { x: 11, y: 0 },
      { x: 11, y: 5 },
      { x: 6.2, y: 5 },
      { x: 1.2, y: 0.1 },
    ];
    const clicks = corners.flatMap((at, i) => click(at, { ...POLYGON, time: i * 1000 }));
    expect(drawn(...clicks)).toEqual([
      '..#########.',
      '...########.',
      '....#######.',
      '.....######.',
      '......#####.',
      '............',
    ]);
  });

  it('a polygon goes on in another drawing, where the one before left it', () => {
    const first = desk();
    const clicks = (at: readonly (readonly [number, number])[]) =>
      at.flatMap(([x, y], i) => click({ x, y }, { ...POLYGON, time: i * 1000 }));
    clicks([
      [2, 1],
      [10, 1],
    ]).forEach(first.drawing.take);
    first.drawing.take({ type: 'leave' });
    const second = desk(polygonOf(first.drawing.gesture()));
    clicks([[10, 5]]).forEach(second.drawing.take);
    second.drawing.take({ type: 'finish' });
    expect(rowsOf(first.mask)).toEqual(EMPTY);
    expect(rowsOf(second.mask)).toEqual(
      drawn(
        ...clicks([
          [2, 1],
          [10, 1],
          [10, 5],
          [2, 1],
        ]),
      ),
    );
  });

  it.each(['brush', 'eraser', 'rectangle', 'ellipse', 'lasso', 'polygon'] as const)(
    '%s, abandoned: nothing, and nothing to undo',
    (tool) => {
      const { mask, drawing } = desk();
      const story = [press(px(1, 1), { tool }), move(px(8, 1)), move(px(8, 4)), ESCAPE, release()];
      story.forEach(drawing.take);
      nextFrame();
      expect(rowsOf(mask)).toEqual(EMPTY);
      expect(mask.getState()).toMatchObject({ canUndo: false, revision: 0 });
    },
  );

  it('wand: picks, and leaves the mask to who knows the colours', () => {
    const { mask, drawing, picks } = desk();
    click(px(3, 3), { tool: 'wand', altKey: true }).forEach(drawing.take);
    expect(picks).toEqual([{ at: px(3, 3), mode: 'erase', everywhere: false }]);
    expect(rowsOf(mask)).toEqual(EMPTY);
  });
});

describe('a stroke on its way to the mask', () => {
  it('is flushed once a frame, however many events come', () => {
    const { mask, drawing } = desk();
    const touched = vi.fn();
    drawing.take(press(px(1, 1)));
    mask.onTouched(touched);
    for (let x = 2; x < 8; x++) drawing.take(move(px(x, 1)));
    expect(touched).not.toHaveBeenCalled();
    nextFrame();
    expect(touched).toHaveBeenCalledTimes(1);
    expect(rowsOf(mask)[1]).toBe('.#######....');
  });

  it('is whole at the release, before the next frame', () => {
    const { mask, drawing } = desk();
    [press(px(1, 1)), move(px(5, 1)), release()].forEach(drawing.take);
    const hash = mask.hash();
    expect(rowsOf(mask)[1]).toBe('.#####......');
    nextFrame();
    expect(mask.hash()).toBe(hash);
  });
});

describe('Shift on a pointer at rest', () => {
  it('makes a square at once, and no square again', () => {
    const { drawing } = desk();
    const corner = { x: 6, y: 3 };
    [press({ x: 1, y: 1 }, { tool: 'rectangle' }), move(corner)].forEach(drawing.take);
    drawing.takeShift(true);
    expect(drawing.gesture().drawn).toMatchObject({ to: { x: 6, y: 6 } });
    drawing.takeShift(false);
    expect(drawing.gesture().drawn).toMatchObject({ to: corner });
  });

  it('paints the straight piece as soon as it is let go', () => {
    const { mask, drawing } = desk();
    [press(px(1, 1)), move(px(5, 1), SHIFT)].forEach(drawing.take);
    nextFrame();
    expect(rowsOf(mask)[1]).toBe('.#..........');
    drawing.takeShift(false);
    nextFrame();
    expect(rowsOf(mask)[1]).toBe('.#####......');
  });
});
