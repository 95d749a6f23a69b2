import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openWand } from './wand';
import type { JobName } from './worker/jobs';
import type { Question, Reply } from './worker/message';

/** Hears the questions, and answers when told to. */
class StandInWorker extends EventTarget {
  readonly asked: Question<JobName>[] = [];
  ended = false;

  postMessage(question: Question<JobName>): void {
    this.asked.push(question);
  }

  answer(reply: Reply<'pickSimilar'>): void {
    this.dispatchEvent(new MessageEvent('message', { data: reply }));
  }

  terminate(): void {
    this.ended = true;
  }
}

let worker: StandInWorker;

beforeEach(() => {
  worker = new StandInWorker();
  vi.stubGlobal(
    'Worker',
    vi.fn(function start() {
      return worker;
    }),
  );
  vi.stubGlobal('ImageBitmap', class {});
  vi.stubGlobal('createImageBitmap', async (photo: ImageBitmap) => photo);
});
afterEach(() => vi.unstubAllGlobals());

const photo: ImageBitmap = { width: 3, height: 2, close: () => undefined };
const mask = { w: 3, h: 2, runs: Uint8Array.of(6) };
const pick = (tolerance: number) => ({
  pick: { at: { x: 1, y: 1 }, tolerance, contiguous: true },
  mask,
  mode: 'paint' as const,
});
const dot = { rect: { x: 1, y: 1, w: 1, h: 1 }, runs: Uint8Array.of(4, 1, 1), count: 1, crc: 7 };

/** The questions so far, once all that was promised has gone its way. */
async function asked(): Promise<Question<JobName>[]> {
  await new Promise((resolve) => setTimeout(resolve));
  return worker.asked;
}

async function openReady() {
  const wand = openWand(photo);
  expect(await asked()).toMatchObject([{ name: 'keepColours', input: { photo } }]);
  worker.answer({ result: null });
  return wand;
}

describe('openWand', () => {
  it('takes in a large photo a band of rows at a time', async () => {
    openWand({ ...photo, width: 4000, height: 600 });
    for (const y of [0, 125, 250, 375, 500]) {
      expect((await asked()).at(-1)?.input).toMatchObject({ y, size: { w: 4000, h: 600 } });
      worker.answer({ result: null });
    }
    expect(await asked()).toHaveLength(5);
  });

  it('answers a pick, also one that came before the photo was taken in', async () => {
    const wand = openWand(photo);
    const patch = wand.select(pick(12));
    expect(await asked()).toHaveLength(1);
    worker.answer({ result: null });
    expect((await asked()).at(-1)).toEqual({ name: 'pickSimilar', input: pick(12) });
    worker.answer({ result: dot });
    expect(await patch).toEqual(dot);
  });

  it('lets the latest pick win, and asks nothing in between', async () => {
    const wand = await openReady();
    const settled = Promise.allSettled([
      wand.select(pick(10)),
      asked().then(() => wand.select(pick(11))),
      asked().then(() => wand.select(pick(12))),
    ]);
    await asked();
    worker.answer({ result: null });
    await asked();
    worker.answer({ result: dot });
    expect(await settled).toMatchObject([
      { reason: { name: 'AbortError' } },
      { reason: { name: 'AbortError' } },
      { value: dot },
    ]);
    expect(worker.asked.slice(1)).toEqual([
      { name: 'pickSimilar', input: pick(10) },
      { name: 'pickSimilar', input: pick(12) },
    ]);
  });

  it('gives a pick up at once with the reason given, and is good for the next', async () => {
    const wand = await openReady();
    const given = new AbortController();
    const first = wand.select(pick(10), given.signal);
    expect(await asked()).toHaveLength(2);
    given.abort('changed my mind');
    await expect(first).rejects.toBe('changed my mind');
    await expect(wand.select(pick(11), given.signal)).rejects.toBe('changed my mind');
    const second = wand.select(pick(12));
    worker.answer({ result: null });
    expect(await asked()).toHaveLength(3);
    worker.answer({ result: dot });
    expect(await second).toEqual(dot);
  });

  it('says with every pick that the photo could not be read', async () => {
    const wand = openWand(photo);
    await asked();
    worker.answer({ problem: 'out of memory' });
    await expect(wand.select(pick(12))).rejects.toThrow('out of memory');
    await expect(wand.select(pick(12))).rejects.toThrow('out of memory');
  });

  it('ends its worker when closed, and what was pending', async () => {
    const wand = await openReady();
    const pending = wand.select(pick(12));
    wand.close();
    expect(worker.ended).toBe(true);
    await expect(pending).rejects.toMatchObject({ name: 'AbortError' });
    await expect(wand.select(pick(12))).rejects.toMatchObject({ name: 'AbortError' });
  });
});
