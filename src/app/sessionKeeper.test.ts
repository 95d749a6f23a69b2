import { describe, expect, it } from 'vitest';
import { exampleRun } from '../session/exampleRun';
import type { Run } from '../session/run';
import { newSession, type Session } from '../session/session';
import { createSessionKeeper } from './sessionKeeper';

const run = exampleRun();
const session: Session = { ...newSession('session-1', 1000), photo: run.photo, runs: [run] };
const later: Session = { ...session, updatedAt: 2000, runs: [run, exampleRun({ id: 'two' })] };

function kept() {
  const writes: [Session, readonly Run[]][] = [];
  const trouble: { next: Error | null } = { next: null };
  const saveSession = async (saved: Session, runs: readonly Run[] = []) => {
    if (trouble.next) throw trouble.next;
    writes.push([saved, runs]);
  };
  return { keeper: createSessionKeeper({ saveSession }), writes, trouble };
}

describe('the sessions’ keeper', () => {
  it('writes a session with the runs that changed, and nothing of one only opened', async () => {
    const { keeper, writes } = kept();
    await keeper.keep([session]);
    expect(writes).toEqual([]);
    await keeper.keep([later]);
    expect(writes).toEqual([[later, [later.runs[1]]]]);
    await keeper.keep([later]);
    expect(writes).toHaveLength(1);
  });

  it('tries again what could not be written, all of it', async () => {
    const { keeper, writes, trouble } = kept();
    await keeper.keep([session]);
    trouble.next = new Error('full');
    await expect(keeper.keep([later])).rejects.toBe(trouble.next);
    trouble.next = null;
    await keeper.flush();
    expect(writes).toEqual([[later, [later.runs[1]]]]);
  });

  it('writes nothing of a session that is another page’s, nor of one without a photo', async () => {
    const { keeper, writes } = kept();
    const empty = newSession('empty', 1);
    await keeper.keep([session, empty]);
    keeper.forget(session.id);
    await keeper.keep([{ ...empty, updatedAt: 5 }]);
    expect(writes).toEqual([]);
  });
});
