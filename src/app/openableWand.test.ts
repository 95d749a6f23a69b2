import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openWand, type Wand, type WandUse } from '../image/wand';
import { createOpenableWand } from './openableWand';

vi.mock('../image/wand', () => ({ openWand: vi.fn() }));

const photo: ImageBitmap = { width: 3, height: 2, close: () => undefined };
const pick: WandUse = {
  pick: { at: { x: 1, y: 1 }, tolerance: 9, contiguous: true },
  mask: { w: 3, h: 2, runs: Uint8Array.of(6) },
  mode: 'paint',
};
const dot = { rect: { x: 1, y: 1, w: 1, h: 1 }, runs: Uint8Array.of(4, 1, 1), count: 1, crc: 7 };

/** One that answers all picks alike. */
function stub(select: Wand['select']) {
  const wand = { select, close: vi.fn() };
  vi.mocked(openWand).mockReturnValueOnce(wand);
  return wand;
}

beforeEach(() => void vi.mocked(openWand).mockReset());

describe('createOpenableWand', () => {
  it('opens one wand, beforehand or with the first pick', async () => {
    stub(async () => dot);
    const wand = createOpenableWand(photo);
    expect(openWand).not.toHaveBeenCalled();
    wand.open();
    wand.open();
    expect(await wand.select(pick)).toBe(dot);
    expect(openWand).toHaveBeenCalledExactlyOnceWith(photo);
  });

  it('opens another after one that failed, not after one that gave up a pick', async () => {
    const failing = stub(() => Promise.reject(new Error('no memory')));
    const aborting = stub(() => Promise.reject(new DOMException('', 'AbortError')));
    const wand = createOpenableWand(photo);
    await expect(wand.select(pick)).rejects.toThrow('no memory');
    expect(failing.close).toHaveBeenCalled();
    await expect(wand.select(pick)).rejects.toMatchObject({ name: 'AbortError' });
    await expect(wand.select(pick)).rejects.toMatchObject({ name: 'AbortError' });
    expect(openWand).toHaveBeenCalledTimes(2);
    expect(aborting.close).not.toHaveBeenCalled();
  });

  it('stays closed', async () => {
    const opened = stub(async () => dot);
    const wand = createOpenableWand(photo);
    wand.open();
    wand.close();
    expect(opened.close).toHaveBeenCalled();
    await expect(wand.select(pick)).rejects.toMatchObject({ name: 'AbortError' });
    expect(openWand).toHaveBeenCalledTimes(1);
  });
});
