import { expect, it } from 'vitest';
import { freeName } from './freeName';

it.each([
  [[], 'a.png', 'a.png'],
  [['a.png'], 'a.png', 'a (2).png'],
  [['a.png', 'a (2).png'], 'a.png', 'a (3).png'],
  [['a.b.png'], 'a.b.png', 'a.b (2).png'],
  [['plain'], 'plain', 'plain (2)'],
  [['.hidden'], '.hidden', '.hidden (2)'],
])('with %j taken, %s becomes %s', (taken: string[], name, free) => {
  expect(freeName(name, (candidate) => taken.includes(candidate))).toBe(free);
});
