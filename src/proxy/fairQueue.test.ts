import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { ApiFailure } from './apiFailure';
import { createFairQueue } from './fairQueue';

function setUp(max: number, maxWaiting: number) {
  const queue = createFairQueue(max, maxWaiting);
  const started: string[] = [];
  const ends: (() => void)[] = [];
  const add = (client: string, name: string) =>
    queue.run(client, () => {
      started.push(name);
      return new Promise<string>((resolve) => ends.push(() => resolve(name)));
    });
  return { queue, started, ends, add };
}

it('does no more than its cap at once, and takes clients in turn', async () => {
  const { queue, started, ends, add } = setUp(1, 8);
  const all = [add('a', 'a1'), add('a', 'a2'), add('a', 'a3'), add('b', 'b1'), add('c', 'c1')];
  for (let i = 0; i < all.length; i++) {
    await setImmediate();
    expect(queue.counts()).toEqual({ running: 1, waiting: all.length - 1 - i });
    ends[i]();
  }
  expect(await Promise.all(all)).toEqual(['a1', 'a2', 'a3', 'b1', 'c1']);
  expect(started).toEqual(['a1', 'a2', 'b1', 'c1', 'a3']);
  expect(queue.counts()).toEqual({ running: 0, waiting: 0 });
});

it('lets no client, and not all together, wait without end', async () => {
  const { add } = setUp(1, 2);
  void add('x', 'x0');
  for (const client of ['a', 'b', 'c', 'd']) {
    void add(client, `${client}1`);
    void add(client, `${client}2`);
    await expect(add(client, `${client}3`)).rejects.toThrow(ApiFailure);
  }
  await expect(add('e', 'e1')).rejects.toMatchObject({
    status: 429,
    error: { kind: 'rate_limited', retryable: true, retryAfterMs: 5000 },
  });
});

it('goes on after a task that fails', async () => {
  const queue = createFairQueue(1, 2);
  const failed = queue.run('a', () => Promise.reject(new Error('no')));
  const done = queue.run('a', async () => 'yes');
  await expect(failed).rejects.toThrow('no');
  expect(await done).toBe('yes');
});
