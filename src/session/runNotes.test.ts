import { describe, expect, it } from 'vitest';
import { exampleRun } from './exampleRun';
import { deleted, MAX_NAME_LENGTH, renamed, restored, starred } from './runNotes';
import { listedRuns, newSession, nextRunNumber } from './session';

const run = exampleRun({ number: 3 });

describe('a run’s notes', () => {
  it('names it, and takes the name away again', () => {
    const named = renamed(run, '  The door ');
    expect(named.name).toBe('The door');
    expect(renamed(named, ' ').name).toBeUndefined();
    expect(renamed(run, 'x'.repeat(200)).name).toHaveLength(MAX_NAME_LENGTH);
    expect(renamed(run, '')).toBe(run);
  });

  it('stars it', () => {
    const bright = starred(run, true);
    expect(bright.starred).toBe(true);
    expect(starred(bright, true)).toBe(bright);
    expect(starred(bright, false).starred).toBeUndefined();
  });

  it('deletes it without losing anything, and the first time counts', () => {
    const gone = deleted(run, 5);
    expect(gone).toEqual({ ...run, deletedAt: 5 });
    expect(deleted(gone, 9)).toBe(gone);
    expect(listedRuns([run, gone])).toEqual([run]);
    expect(listedRuns([restored(gone)])).toHaveLength(1);
    expect(restored(run)).toBe(run);
  });
});

it('the number of a deleted run is not given again', () => {
  const session = { ...newSession('s', 0), runs: [deleted(run, 5)] };
  expect(nextRunNumber(session)).toBe(4);
});
