import { describe, expect, it } from 'vitest';
import { readPreferences } from './preferences';

describe('readPreferences', () => {
  const defaults = readPreferences(null);

  it('starts with the defaults', () => {
    expect(defaults).toMatchObject({ brushSize: 40, tolerance: 12, growBy: 8, singleKeys: true });
  });

  it('takes up what was stored', () => {
    const stored = { ...defaults, eraserSize: 90, theme: 'dark' };
    expect(readPreferences(JSON.stringify(stored))).toEqual(stored);
  });

  it('keeps what an older version stored, and has a default for what it did not know', () => {
    const tint = { color: '#00d5ff', opacity: 0.8 };
    expect(readPreferences(JSON.stringify({ brushSize: 7, tint }))).toEqual({
      ...defaults,
      brushSize: 7,
      tint: { ...tint, pattern: false },
    });
  });

  it.each([
    ['no JSON', '{'],
    ['no object', '7'],
    ['a size of nothing', '{"brushSize":0}'],
    ['a size in words', '{"brushSize":"large"}'],
    ['a colour that is none', '{"tint":{"color":"red","opacity":1}}'],
  ])('has defaults in place of %s', (_, stored) => {
    expect(readPreferences(stored)).toEqual(defaults);
  });
});
