import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { playRun } from './playRun';
import { ROWS } from './rows';

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
    now: Date.parse('2026-01-01T00:00:00Z'),
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('what a person sees when the upstream behaves so', () => {
  it('is told for all 42 behaviours', () => {
    const all = Array.from({ length: 42 }, (_, i) => i + 1);
    expect([...new Set(ROWS.map(({ behaviour }) => behaviour))]).toEqual(all);
  });

  it.each(ROWS)('$behaviour: $scenario → $words', async (row) => {
    const played = await playRun(row);
    const slots = row.slots ?? played.run.outputs.map(() => row.words);
    expect({ words: played.words, slots: played.slots }).toEqual({ words: row.words, slots });
    const { journal } = played.fake;
    const isCreate = ({ method, path }: { method: string; path: string }) =>
      method === 'PUT' || (method === 'POST' && path.endsWith('/predictions'));
    expect(journal.filter(isCreate).length).toBe(row.creates ?? 1);
    // Addresses in answers are nobody's to call, but for outputs; and no vendor's words are shown.
    expect(journal.filter(({ host }) => host === 'foreign')).toEqual([]);
    expect(played.seen.join()).not.toMatch(/额度|vendor|strike|CUDA|E1001|throttled/i);
    await row.also?.(played);
  });
});
