import { describe, expect, it } from 'vitest';
import { put } from '../../e2e/tools/anyEdit';
import { unpackBands } from '../mask/bands';
import { MaskEngine } from '../mask/maskEngine';
import type { MaskChange } from '../storage/maskStore';
import { StorageError } from '../storage/storageError';
import { createMaskKeeper } from './maskKeeper';

const photo = { id: 'photo-1', name: 'a.png', w: 40, h: 300 };
const another = { ...photo, id: 'photo-2' };
const box = (y: number) => ({ rect: { x: 1, y, w: 4, h: 4 }, data: new Uint8Array(16).fill(255) });

const aMoment = () => new Promise<void>((resolve) => setTimeout(resolve));

/** A mask with its keeper, and a storage that does as told and holds what it was given. */
function kept() {
  const mask = new MaskEngine(photo);
  const masked = { photo };
  const stored = new Map<string, Map<number, Uint8Array>>();
  const writes: MaskChange[] = [];
  const trouble: { next: Error | null } = { next: null };
  const saveMask = async (_session: string, id: string, change: MaskChange) => {
    if (trouble.next) throw trouble.next;
    writes.push(change);
    stored.set(id, new Map([...(stored.get(id) ?? []), ...change.bands]));
  };
  const keeper = createMaskKeeper({ saveMask }, 'session-1', { mask, masked }, aMoment);
  const maskOf = (id: string) => unpackBands(stored.get(id) ?? new Map(), photo);
  return { mask, masked, keeper, writes, trouble, maskOf };
}

describe('a mask’s keeper', () => {
  it('writes everything once, then only the bands that changed', async () => {
    const { mask, keeper, writes, maskOf } = kept();
    await keeper.flush();
    put(mask, box(70));
    await keeper.flush();
    expect(writes.map(({ bands }) => [...bands.keys()])).toEqual([[0, 1, 2, 3, 4], [1]]);
    expect(maskOf(photo.id)).toEqual(mask.coverage);
    expect(keeper.getState()).toEqual({ savedHash: mask.hash(), error: null });
  });

  it('writes nothing of a stroke before it is committed', async () => {
    const { mask, keeper, writes, maskOf } = kept();
    await keeper.flush();
    put(mask, box(0));
    mask.beginStroke({ mode: 'paint', size: 9 }, { x: 5, y: 200 });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(writes).toHaveLength(1);
    mask.commitStroke();
    await keeper.flush();
    expect(maskOf(photo.id)).toEqual(mask.coverage);
  });

  it('tries again what could not be written, and says so until it is', async () => {
    const { mask, keeper, trouble, maskOf } = kept();
    await keeper.flush();
    const before = keeper.getState().savedHash;
    trouble.next = new StorageError('full');
    put(mask, box(70));
    await expect(keeper.flush()).rejects.toBe(trouble.next);
    expect(keeper.getState()).toEqual({ savedHash: before, error: trouble.next });
    trouble.next = null;
    put(mask, box(200));
    await keeper.flush();
    expect(keeper.getState()).toEqual({ savedHash: mask.hash(), error: null });
    expect(maskOf(photo.id)).toEqual(mask.coverage);
  });

  it('keeps the mask of each photo apart', async () => {
    const { mask, masked, keeper, maskOf } = kept();
    put(mask, box(70));
    await keeper.flush();
    const first = maskOf(photo.id);
    masked.photo = another;
    mask.clear();
    put(mask, box(140));
    await keeper.flush();
    expect(maskOf(photo.id)).toEqual(first);
    expect(maskOf(another.id)).toEqual(mask.coverage);
  });

  it('writes no more once it is stopped', async () => {
    const { mask, keeper, writes } = kept();
    await keeper.flush();
    keeper.stop();
    put(mask, box(70));
    await keeper.flush();
    expect(writes).toHaveLength(1);
  });
});
