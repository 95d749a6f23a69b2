import type { Aliveness } from './aliveness';

/** A living page answers at once, also from the background: messages are not slowed down as timers are. */
const ANSWER_MS = 500;

type Message = {
  readonly kind: 'whose' | 'mine' | 'taken';
  readonly sessionId: string;
};

/** Pages that ask one another who has a session. One that sleeps too deeply to answer is found out by its lease. */
export function channelAliveness(): Aliveness {
  if (typeof BroadcastChannel === 'undefined') return noAliveness;
  const channel = new BroadcastChannel('maskroom-holds');
  const shown = new Map<string, () => void>();
  const answers = new Map<string, () => void>();
  const tell = (message: Message) => channel.postMessage(message);

  channel.onmessage = ({ data: { kind, sessionId } }: MessageEvent<Message>) => {
    if (kind === 'whose' && shown.has(sessionId)) tell({ kind: 'mine', sessionId });
    if (kind === 'mine') answers.get(sessionId)?.();
    if (kind === 'taken') shown.get(sessionId)?.();
  };

  const isAnothers = (sessionId: string) =>
    new Promise<boolean>((resolve) => {
      const done = (is: boolean) => {
        answers.delete(sessionId);
        resolve(is);
      };
      answers.set(sessionId, () => done(true));
      setTimeout(() => done(false), ANSWER_MS);
      tell({ kind: 'whose', sessionId });
    });

  return {
    show: async (sessionId, by, onDoubt) => {
      if (by === 'asking' && (await isAnothers(sessionId))) return null;
      shown.set(sessionId, onDoubt);
      return () => shown.delete(sessionId);
    },
    tellTaken: (sessionId) => tell({ kind: 'taken', sessionId }),
  };
}

const noAliveness: Aliveness = {
  show: async () => () => undefined,
  tellTaken: () => undefined,
};
