import { expect, it } from 'vitest';
import { createHeld } from './held';

it('takes so many and so much, and takes again what there is room for', () => {
  const held = createHeld(3, 100);
  const first = held.take(60);
  expect(held.take(41)).toBeNull();
  expect(held.take(40)).not.toBeNull();
  expect(held.take(0)).not.toBeNull();
  expect(held.take(0)).toBeNull();
  first?.();
  expect(held.take(60)).not.toBeNull();
});

it('takes one that is larger than everything together may be, when it is alone', () => {
  const held = createHeld(3, 100);
  const release = held.take(500);
  expect(release).not.toBeNull();
  expect(held.take(1)).toBeNull();
  release?.();
  expect(held.take(1)).not.toBeNull();
});
