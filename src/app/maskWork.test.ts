import { beforeEach, describe, expect, it, vi } from 'vitest';
import { changeMask } from '../image/changeMask';
import type { ImportedMask } from '../image/maskOf';
import { mendMask } from '../image/mendMask';
import type { WandUse } from '../image/wand';
import { type Coverage, emptyCoverage } from '../mask/coverage';
import { stamping } from '../mask/edits';
import type { Flips } from '../mask/flips';
import { MaskEngine } from '../mask/maskEngine';
import { coverageOf } from '../mask/maskRuns';
import { createMaskWork } from './maskWork';
import { isSeen } from './workState';

vi.mock('../image/changeMask', () => ({ changeMask: vi.fn() }));
vi.mock('../image/mendMask', () => ({ mendMask: vi.fn() }));

const SIZE = { w: 3, h: 1 };
/** What to flip in a mask to have one pixel painted. */
const dot = (x: number, given = emptyCoverage(SIZE)): Flips | null =>
  stamping(given, { rect: { x, y: 0, w: 1, h: 1 }, data: Uint8Array.of(255) }, 'paint');
const FRAME = { rect: { x: 0, y: 0, ...SIZE }, working: SIZE };
const OPENED: ImportedMask = {
  coverage: { ...SIZE, data: Uint8Array.of(255, 0, 255) },
  picture: SIZE,
  from: 'light',
  inverted: false,
};

let mask: MaskEngine;
let work: ReturnType<typeof createMaskWork>;
beforeEach(() => {
  mask = new MaskEngine(SIZE);
  work = createMaskWork(mask);
  vi.mocked(changeMask).mockReset();
  vi.mocked(mendMask).mockReset();
});

const bytes = ({ data }: Coverage = mask.coverage) => [...data];
const begin = () => mask.beginStroke({ size: 1, mode: 'paint' }, { x: 0.5, y: 0.5 });

describe('an operation by an amount', () => {
  it('is adjusted from the mask as it was before, as one step', async () => {
    vi.mocked(changeMask).mockImplementation(async (_, change) =>
      'radius' in change && change.radius < 3 ? dot(change.radius) : null,
    );
    expect(await work.change('grow', 1)).toBe('made');
    work.adjustAmount(2);
    expect(await work.finish()).toBe(true);
    expect(bytes()).toEqual([0, 0, 255]);
    expect(vi.mocked(changeMask).mock.calls.map(([given]) => bytes(coverageOf(given)))).toEqual([
      [0, 0, 0],
      [0, 0, 0],
    ]);
    work.adjustAmount(3);
    await work.finish();
    expect(mask.getState()).toMatchObject({ isEmpty: true, canUndo: false, canRedo: false });
  });

  it('takes an amount for the width of a speck', async () => {
    vi.mocked(changeMask).mockResolvedValue(null);
    expect(await work.change('removeSpecks', 10)).toBe('unchanged');
    expect(vi.mocked(changeMask).mock.calls[0]?.[1]).toEqual({ kind: 'removeSpecks', maxArea: 79 });
  });

  it('is not told of what is painted meanwhile', async () => {
    vi.mocked(changeMask).mockImplementation(async (given) => {
      begin();
      expect(bytes(coverageOf(given))).toEqual([0, 0, 0]);
      return dot(2);
    });
    expect(await work.fillHoles()).toBe('overtaken');
    mask.commitStroke();
    expect(bytes()).toEqual([255, 0, 0]);
  });

  it('wished for during a stroke is done after it, with all of it', async () => {
    vi.mocked(mendMask).mockImplementation(async (given) => {
      expect(bytes(coverageOf(given))).toEqual([255, 0, 0]);
      return dot(2, coverageOf(given));
    });
    begin();
    const outcome = work.mend(FRAME, 'specks');
    expect(await work.finish()).toBe(true);
    expect(await outcome).toBe('made');
    expect(bytes()).toEqual([255, 0, 255]);
  });
});

describe('finish', () => {
  it('ends the stroke in progress', async () => {
    begin();
    expect(await work.finish()).toBe(true);
    expect(mask.getState()).toMatchObject({ canUndo: true, isEmpty: false });
  });

  it('waits for what is at work, and tells when it was not done', async () => {
    vi.mocked(changeMask).mockRejectedValueOnce(new Error('no memory'));
    work.fillHoles();
    expect(await work.finish()).toBe(false);
    expect(await work.finish()).toBe(true);
  });
});

describe('what a screen shows', () => {
  it('is a failure until the mask is another', async () => {
    vi.mocked(changeMask).mockRejectedValue(new Error('no memory'));
    expect(await work.change('grow', 1)).toBe('failed');
    expect(work.getState()).toEqual({ adjusting: null, working: false, failed: true });
    expect(isSeen(work.getState())).toBe(true);
    mask.invert();
    expect(isSeen(work.getState())).toBe(false);
  });

  it('is nothing of what the wand selects', async () => {
    await work.pick(TOUCH, wand, OPTIONS);
    expect(work.getState().adjusting?.kind).toBe('wand');
    expect(isSeen(work.getState())).toBe(false);
    await work.bring(OPENED);
    expect(isSeen(work.getState())).toBe(true);
  });
});

const TOUCH = { at: { x: 1, y: 0 }, mode: 'paint', everywhere: false } as const;
const OPTIONS = { tolerance: 1, contiguous: true };
const wand = {
  select: vi.fn(async ({ pick }: WandUse) => dot(pick.tolerance)),
  close: () => undefined,
};

describe('the wand', () => {
  beforeEach(() => void wand.select.mockClear());

  it('selects, and selects differently', async () => {
    expect(await work.pick(TOUCH, wand, OPTIONS)).toBe('made');
    work.adjustWand({ ...OPTIONS, tolerance: 2 });
    await work.finish();
    expect(bytes()).toEqual([0, 0, 255]);
    mask.undo();
    expect(mask.getState()).toMatchObject({ isEmpty: true, canUndo: false });
  });

  it('is asked no more once it is about to be closed', async () => {
    await work.pick(TOUCH, wand, OPTIONS);
    work.settleWand();
    work.adjustWand({ ...OPTIONS, tolerance: 2 });
    await work.finish();
    expect(wand.select).toHaveBeenCalledTimes(1);
    expect(bytes()).toEqual([0, 255, 0]);
  });

  it('leaves alone what others did when it is closed', async () => {
    await work.bring(OPENED);
    work.settleWand();
    expect(work.getState().adjusting?.kind).toBe('import');
  });

  it('does not fail by being closed', async () => {
    wand.select.mockRejectedValueOnce(new DOMException('', 'AbortError'));
    expect(await work.pick(TOUCH, wand, OPTIONS)).toBe('withdrawn');
    expect(work.getState().failed).toBe(false);
  });
});

describe('a mask that was opened', () => {
  it('is turned round, and round again, as one step', async () => {
    expect(await work.bring(OPENED)).toBe('made');
    work.swapPolarity();
    await work.finish();
    expect(bytes()).toEqual([0, 255, 0]);
    expect(work.getState().adjusting).toMatchObject({ mask: { inverted: true } });
    work.swapPolarity();
    await work.finish();
    expect(bytes()).toEqual(bytes(OPENED.coverage));
    mask.undo();
    expect(mask.getState().canUndo).toBe(false);
  });
});
