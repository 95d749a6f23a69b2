import { describe, expect, it } from 'vitest';
import { exampleRun } from './exampleRun';
import { reduceSession, type SessionAction } from './reduceSession';
import { submitting } from './runLife';
import { newSession, nextRunNumber, type Session } from './session';

const photo = { id: 'photo-1', name: 'street.jpg', w: 64, h: 32 };
const first = exampleRun({ id: 'first', number: 1 });
const second = exampleRun({ id: 'second', number: 2 });

function after(...actions: SessionAction[]): Session {
  return actions.reduce(reduceSession, newSession('session-1', 1000));
}

const full = after(
  { type: 'photoOpened', photo, now: 2000 },
  { type: 'runAdded', run: first, now: 3000 },
  { type: 'runAdded', run: second, now: 4000 },
  { type: 'outputShown', shown: { runId: 'first', index: 1 }, now: 5000 },
);

describe('reduceSession', () => {
  it('opens a photo, adds runs oldest first, shows an output', () => {
    expect(full).toMatchObject({
      photo,
      runs: [{ id: 'first' }, { id: 'second' }],
      shown: { runId: 'first', index: 1 },
      createdAt: 1000,
      updatedAt: 5000,
    });
  });

  it('shows the photo again when another one is opened; the runs stay', () => {
    const other = { ...photo, id: 'photo-2' };
    const next = reduceSession(full, { type: 'photoOpened', photo: other, now: 6000 });
    expect(next).toMatchObject({ photo: other, shown: null, updatedAt: 6000 });
    expect(next.runs).toBe(full.runs);
  });

  it('changes some settings and keeps the others', () => {
    const next = reduceSession(full, {
      type: 'settingsChanged',
      settings: { steps: 50 },
      now: 6000,
    });
    expect(next.settings).toEqual({ ...full.settings, steps: 50 });
  });

  it('updates one run by a pure transition, which is nothing the person did', () => {
    const next = reduceSession(full, { type: 'runUpdated', id: 'second', update: submitting });
    expect(next.runs.map((run) => run.state)).toEqual(['queued', 'submitting']);
    expect(next.runs[0]).toBe(first);
    expect(next.updatedAt).toBe(full.updatedAt);
  });

  it('removes a run, and its output from the stage', () => {
    const next = reduceSession(full, { type: 'runRemoved', id: 'first', now: 6000 });
    expect(next).toMatchObject({ runs: [second], shown: null, updatedAt: 6000 });
  });

  it.each<SessionAction>([
    { type: 'photoOpened', photo: full.photo ?? photo, now: 9000 },
    { type: 'settingsChanged', settings: { steps: 28 }, now: 9000 },
    { type: 'runUpdated', id: 'first', update: (run) => run },
    { type: 'runUpdated', id: 'gone', update: submitting },
    { type: 'runRemoved', id: 'gone', now: 9000 },
    { type: 'outputShown', shown: { runId: 'first', index: 1 }, now: 9000 },
  ])('is the same object when nothing changed: $type', (action) => {
    const shown = action.type === 'photoOpened' ? { ...full, shown: null } : full;
    expect(reduceSession(shown, action)).toBe(shown);
  });
});

describe('nextRunNumber', () => {
  it('counts up from 1, whatever was removed before the last', () => {
    expect(nextRunNumber(newSession('s', 0))).toBe(1);
    expect(nextRunNumber(full)).toBe(3);
    expect(nextRunNumber(reduceSession(full, { type: 'runRemoved', id: 'first', now: 0 }))).toBe(3);
  });
});
