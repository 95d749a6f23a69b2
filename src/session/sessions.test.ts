import { describe, expect, it } from 'vitest';
import { exampleRun } from './exampleRun';
import { cancelRequested } from './runLife';
import { newSession, type Session } from './session';
import { allRuns, reduceSessions, type Sessions } from './sessions';

const photo = { id: 'p', name: 'a.jpg', w: 64, h: 32 };
const session = (id: string, changes: Partial<Session> = {}): Session => ({
  ...newSession(id, 0),
  photo,
  ...changes,
});
const ids = ({ open, others }: Sessions) => [open.id, others.map(({ id }) => id)];

const A = session('a', { runs: [exampleRun({ id: 'run-a' })] });
const START: Sessions = { open: A, others: [] };

describe('opening another session', () => {
  it('keeps the one that was left, with its runs', () => {
    const next = reduceSessions(START, { type: 'opened', session: session('b') });
    expect(ids(next)).toEqual(['b', ['a']]);
    expect(allRuns([next.open, ...next.others]).map(({ id }) => id)).toEqual(['run-a']);
  });

  it('forgets an empty one', () => {
    const empty = { open: newSession('e', 0), others: [] };
    expect(ids(reduceSessions(empty, { type: 'opened', session: A }))).toEqual(['a', []]);
  });

  it('comes back to what happened meanwhile, not to what storage had', () => {
    const away = reduceSessions(START, { type: 'opened', session: session('b') });
    const told = reduceSessions(away, { type: 'runUpdated', id: 'run-a', update: cancelRequested });
    const back = reduceSessions(told, { type: 'opened', session: A });
    expect(back.open.runs[0].state).toBe('canceled');
    expect(ids(back)).toEqual(['a', ['b']]);
  });
});

describe('work that ends after another session was opened', () => {
  const away = reduceSessions(START, { type: 'opened', session: session('b') });
  const run = exampleRun({ id: 'late' });

  it('lands in the session it was for', () => {
    const action = { type: 'runAdded', run, now: 1 } as const;
    const next = reduceSessions(away, { type: 'changed', sessionId: 'a', action });
    expect(next.open).toBe(away.open);
    expect(next.others[0].runs.map(({ id }) => id)).toEqual(['run-a', 'late']);
  });

  it('is nothing to the others', () => {
    const action = { type: 'photoOpened', photo: { ...photo, id: 'q' }, now: 1 } as const;
    expect(reduceSessions(away, { type: 'changed', sessionId: 'gone', action })).toBe(away);
  });
});

it('takes up a session found in storage once', () => {
  const found = { type: 'found', session: session('b') } as const;
  const next = reduceSessions(START, found);
  expect(ids(next)).toEqual(['a', ['b']]);
  expect(reduceSessions(next, found)).toBe(next);
});

it('lets go of a session that is not on the desk', () => {
  const away = reduceSessions(START, { type: 'opened', session: session('b') });
  expect(ids(reduceSessions(away, { type: 'left', sessionId: 'a' }))).toEqual(['b', []]);
  expect(reduceSessions(away, { type: 'left', sessionId: 'b' })).toBe(away);
});
