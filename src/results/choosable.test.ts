import { describe, expect, it } from 'vitest';
import { exampleRun } from '../session/exampleRun';
import { pictureKey } from '../session/pictureRef';
import { choosable } from './choosable';

const ready = (index: number) => ({ index, state: 'ready' }) as const;
const first = exampleRun({
  id: 'a',
  number: 1,
  outputs: [ready(0), { index: 1, state: 'expired' }],
});
const second = exampleRun({ id: 'b', number: 2, outputs: [ready(0)] });
const keysOf = (...args: Parameters<typeof choosable>) =>
  choosable(...args).map(({ ref }) => pictureKey(ref));

describe('choosable', () => {
  it('is the photo once, then what is here, newest run first', () => {
    expect(keysOf([first, second])).toEqual([
      'photo b',
      'fill b 0',
      'raw b 0',
      'fill a 0',
      'raw a 0',
    ]);
  });

  it('holds what is chosen: the photo of that run, a fill with another edge', () => {
    const chosen = [
      { kind: 'photo', runId: 'a' },
      { kind: 'fill', runId: 'a', index: 0, feather: 8 },
    ] as const;
    expect(keysOf([first, second], chosen)).toEqual([
      'photo a',
      'fill b 0',
      'raw b 0',
      'fill a 0',
      'raw a 0',
      'fill a 0 8',
    ]);
  });
});
