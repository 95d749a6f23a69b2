import { expect, it } from 'vitest';
import { createMemory } from './memory';

it('forgets the oldest, and what is past its time', () => {
  let time = 0;
  const memory = createMemory<number>(2, 100, () => time);
  memory.set('a', 1);
  memory.set('b', 2);
  memory.set('a', 3);
  memory.set('c', 4);
  expect(['a', 'b', 'c'].map((key) => memory.get(key))).toEqual([3, undefined, 4]);
  time = 100;
  expect(memory.get('a')).toBeUndefined();
});
