import { describe, expect, it } from 'vitest';
import { readText } from './readText';

/** An answer without end, `chunk` bytes at a time, and how much of it was taken. */
function endless(chunk: number) {
  const state = { taken: 0, isOpen: true };
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      state.taken += chunk;
      controller.enqueue(new Uint8Array(chunk).fill(0x20));
    },
    cancel() {
      state.isOpen = false;
    },
  });
  return { state, response: new Response(body) };
}

describe('readText', () => {
  it('reads up to the cap, characters cut between chunks too', async () => {
    const bytes = new TextEncoder().encode('余额 ok');
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    expect(await readText(new Response(body), bytes.length)).toBe('余额 ok');
    expect(await readText(new Response(null), 0)).toBe('');
  });

  it('is null one byte beyond', async () => {
    expect(await readText(new Response('12345'), 4)).toBeNull();
  });

  it('takes no more of an endless answer than it needs to know', async () => {
    const { state, response } = endless(10);
    expect(await readText(response, 25)).toBeNull();
    expect(state.isOpen).toBe(false);
    expect(state.taken).toBeLessThan(60);
  });

  it('passes on that the answer broke off', async () => {
    const body = new ReadableStream({ pull: (controller) => controller.error(new Error('cut')) });
    await expect(readText(new Response(body), 10)).rejects.toThrow('cut');
  });
});
