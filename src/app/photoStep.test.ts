import { beforeEach, describe, expect, it } from 'vitest';
import { MaskEngine } from '../mask/maskEngine';
import { photoStep, watchDesk } from './photoStep';

const SIZE = { w: 40, h: 30 };
const photo = (id: string) => ({ ...SIZE, id, name: id });
const [A, B, C] = ['a', 'b', 'c'].map(photo);

function deskOf() {
  return { mask: new MaskEngine(SIZE), masked: { photo: A } };
}

let desk: ReturnType<typeof deskOf>;
let brought: string[];
beforeEach(() => {
  desk = deskOf();
  desk.mask.invert();
  brought = [];
});
const step = (to: typeof A) => photoStep(desk, to, ({ id }) => brought.push(id));

describe('photoStep', () => {
  it('empties the mask, which is the new photo’s at once', () => {
    step(B);
    expect(desk.masked.photo).toBe(B);
    expect(desk.mask.getState().isEmpty).toBe(true);
    expect(brought).toEqual([]);
  });

  it('takes photo and mask back and forth together, whatever is decoded yet', () => {
    step(B);
    step(C);
    const states: [string, boolean][] = [];
    desk.mask.subscribe(() => states.push([desk.masked.photo.id, desk.mask.getState().isEmpty]));
    desk.mask.undo();
    desk.mask.undo();
    desk.mask.redo();
    expect(states).toEqual([
      ['b', true],
      ['a', false],
      ['b', true],
    ]);
    expect(brought).toEqual(['b', 'a', 'b']);
  });
});

describe('watchDesk', () => {
  it('sees a stroke, also while it is drawn, and a step of history', () => {
    const painting = watchDesk(desk);
    expect(painting()).toBe(true);
    desk.mask.beginStroke({ mode: 'erase', size: 5 }, { x: 10, y: 10, size: 5 });
    expect(painting()).toBe(false);
    desk.mask.commitStroke();
    expect(painting()).toBe(false);

    step(B);
    const undoing = watchDesk(desk);
    desk.mask.undo();
    expect(undoing()).toBe(false);
  });
});
