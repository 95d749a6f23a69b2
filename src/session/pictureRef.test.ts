import { describe, expect, it } from 'vitest';
import { pictureKey } from './pictureRef';

describe('pictureKey', () => {
  it('tells apart what looks different', () => {
    const keys = [
      pictureKey({ kind: 'photo', runId: 'a' }),
      pictureKey({ kind: 'fill', runId: 'a', index: 0 }),
      pictureKey({ kind: 'fill', runId: 'a', index: 1 }),
      pictureKey({ kind: 'fill', runId: 'a', index: 0, feather: 0 }),
      pictureKey({ kind: 'fill', runId: 'a', index: 0, feather: 8 }),
      pictureKey({ kind: 'raw', runId: 'a', index: 0 }),
      pictureKey({ kind: 'raw', runId: 'b', index: 0 }),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('is the same for the same', () => {
    const ref = { kind: 'fill', runId: 'a', index: 3, feather: 2 } as const;
    expect(pictureKey({ ...ref })).toBe(pictureKey(ref));
  });
});
