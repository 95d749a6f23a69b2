import type { Aliveness } from './aliveness';
import { createHandover } from './handover';
import type { Tables } from './tables';

/**
 * Which sessions this page may write to. Only one page at a time may: two would overwrite each other's work. The lease
 * in storage decides, in the same transaction as each write; who is alive decides whom it may be taken from.
 */
export type Holds = {
  /** Takes a session no living page has, or that is ours already. false: another page has it. */
  take(sessionId: string): Promise<boolean>;
  /** Takes it from whoever has it: that page writes what it has not yet, and can write no more. */
  takeOver(sessionId: string): Promise<void>;
  /** Lets other pages have it; everything of it must have been written. */
  release(sessionId: string): Promise<void>;
  /** What this page does before it gives a session to another one that asks for it. */
  beforeGiving(finish: (sessionId: string) => Promise<void>): void;
  /** Calls `listener` when another page has taken a session over; returns how to stop. */
  onLost(listener: (sessionId: string) => void): () => void;
};

/** The holds of the page named `holder`. */
export function createHolds(tables: Tables, holder: string, aliveness: Aliveness): Holds {
  const held = new Map<string, () => void>();
  const listeners = new Set<(sessionId: string) => void>();
  let finish: (sessionId: string) => Promise<void> = async () => undefined;
  const claim = (sessionId: string) =>
    tables.write([{ table: 'leases', key: sessionId, value: holder }]);
  const isOurs = async (sessionId: string) => (await tables.get('leases', sessionId)) === holder;

  const release = async (sessionId: string) => {
    const free = held.get(sessionId);
    held.delete(sessionId);
    if (!free) return;
    try {
      // Only while it is ours: another page may have taken it this moment.
      await tables.write([{ table: 'leases', key: sessionId, value: undefined }], {
        sessionId,
        holder,
      });
    } finally {
      free();
    }
  };
  const tellLost = (sessionId: string) => {
    for (const listener of listeners) listener(sessionId);
  };
  const lookAgain = async (sessionId: string) => {
    if (!held.has(sessionId) || (await isOurs(sessionId))) return;
    held.get(sessionId)?.();
    held.delete(sessionId);
    tellLost(sessionId);
  };
  const askFor = createHandover(async (sessionId) => {
    if (!held.has(sessionId)) return false;
    // What cannot be written now could not be written later either.
    await finish(sessionId).catch(() => undefined);
    await release(sessionId).catch(() => undefined);
    tellLost(sessionId);
    return true;
  });

  return {
    async take(sessionId) {
      if (held.has(sessionId)) return true;
      // Without a lease nobody has it, and nobody need be asked.
      const isFree = (await tables.get('leases', sessionId)) === undefined;
      const by = isFree ? 'force' : 'asking';
      const free = await aliveness.show(sessionId, by, () => void lookAgain(sessionId));
      if (!free) return false;
      held.set(sessionId, free);
      await claim(sessionId);
      aliveness.tellTaken(sessionId);
      return true;
    },
    async takeOver(sessionId) {
      if (held.has(sessionId)) return;
      await askFor(sessionId);
      // First of all: a page that did not answer looks at the lease once it is told.
      await claim(sessionId);
      const free = await aliveness.show(sessionId, 'force', () => void lookAgain(sessionId));
      if (free) held.set(sessionId, free);
      aliveness.tellTaken(sessionId);
    },
    release,
    beforeGiving: (how) => {
      finish = how;
    },
    onLost: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
