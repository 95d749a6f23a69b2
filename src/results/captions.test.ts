import { describe, expect, it } from 'vitest';
import { exampleRun } from '../session/exampleRun';
import { captions, parametersOf } from './captions';
import { differingParameters } from './runParameters';

const first = exampleRun({ id: 'a', number: 1 });
const second = exampleRun({ id: 'b', number: 2, input: { ...first.input, guidance: 12, seed: 9 } });

describe('captions', () => {
  it('say which output it is, its seed, and only what differs', () => {
    expect(
      captions([
        { ref: { kind: 'photo', runId: 'a' }, run: first },
        { ref: { kind: 'fill', runId: 'a', index: 1 }, run: first },
        { ref: { kind: 'raw', runId: 'b', index: 0 }, run: second },
      ]),
    ).toEqual([
      'Photo',
      'Output 2, run 1 · seed 7 · guidance 30',
      'Output 1, run 2, raw · seed 9 · guidance 12',
    ]);
  });

  it('tell photos apart when there are several, and fills of another edge', () => {
    const later = exampleRun({ id: 'c', number: 3, photo: { ...first.photo, id: 'photo-2' } });
    expect(
      captions([
        { ref: { kind: 'photo', runId: 'a' }, run: first },
        { ref: { kind: 'photo', runId: 'c' }, run: later },
        { ref: { kind: 'fill', runId: 'a', index: 0 }, run: first },
        { ref: { kind: 'fill', runId: 'a', index: 0, feather: 8 }, run: first },
      ]),
    ).toEqual([
      'Photo of run 1',
      'Photo of run 3',
      'Output 1, run 1 · seed 7 · feather 0',
      'Output 1, run 1 · seed 7 · feather 8',
    ]);
  });
});

describe('differingParameters', () => {
  it('is the rows in which any two differ, the prompt too', () => {
    const third = { ...second, input: { ...second.input, prompt: 'a blue door' } };
    const made = [first, third].map((run) =>
      parametersOf({ ref: { kind: 'fill', runId: run.id, index: 0 }, run }),
    );
    expect(differingParameters(made)).toEqual([
      { name: 'prompt', values: ['a red door', 'a blue door'] },
      { name: 'guidance', values: ['30', '12'] },
      { name: 'seed', values: ['7', '9'] },
    ]);
    expect(differingParameters([])).toEqual([]);
  });
});
