import { describe, expect, it } from 'vitest';
import { exampleRun } from '../session/exampleRun';
import { filterRuns } from './filterRuns';

const prompted = (prompt: string) => ({ ...exampleRun().input, prompt });
const RUNS = [
  exampleRun({ id: 'a', number: 1, input: prompted('A red door'), starred: true }),
  exampleRun({ id: 'b', number: 2, input: prompted('a blue door'), name: 'The keeper' }),
  exampleRun({ id: 'c', number: 3, input: prompted(''), deletedAt: 5, starred: true }),
];
const ids = (...[filter, words]: [Parameters<typeof filterRuns>[1], string?]) =>
  filterRuns(RUNS, filter, words ?? '').map(({ id }) => id);

describe('filterRuns', () => {
  it('lists the newest first, and deleted ones apart', () => {
    expect(ids('all')).toEqual(['b', 'a']);
    expect(ids('starred')).toEqual(['a']);
    expect(ids('deleted')).toEqual(['c']);
  });

  it('finds all of the words, in prompts and names, in whatever case', () => {
    expect(ids('all', 'DOOR')).toEqual(['b', 'a']);
    expect(ids('all', '  door red ')).toEqual(['a']);
    expect(ids('all', 'keeper blue')).toEqual(['b']);
    expect(ids('all', 'keeper red')).toEqual([]);
  });
});
