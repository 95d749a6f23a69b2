import { describe, expect, it } from 'vitest';
import { exampleRun } from './exampleRun';
import { picturesOf, stillHere } from './sessionPictures';

const run = exampleRun({
  id: 'a',
  outputs: [
    { index: 0, state: 'withheld' },
    { index: 1, state: 'ready' },
  ],
});

describe('the pictures of a session', () => {
  it('are a run’s photo and its fills that are ready', () => {
    expect(picturesOf([run], 'a')).toEqual([
      { kind: 'photo', runId: 'a' },
      { kind: 'fill', runId: 'a', index: 1 },
    ]);
    expect(picturesOf([run], 'b')).toEqual([]);
  });

  it('lose what is no longer there', () => {
    const refs = [
      { kind: 'photo', runId: 'a' },
      { kind: 'photo', runId: 'gone' },
      { kind: 'raw', runId: 'a', index: 0 },
      { kind: 'raw', runId: 'a', index: 1 },
      { kind: 'fill', runId: 'a', index: 7 },
    ] as const;
    expect(stillHere(refs, [run])).toEqual([refs[0], refs[3]]);
  });
});
