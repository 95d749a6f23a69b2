type Message = { readonly kind: 'give' | 'given'; readonly sessionId: string };

/** How long a page that is alive may take to write what it has not written yet. */
const PATIENCE_MS = 2000;

/**
 * Pages ask one another for a session, so that the one that has it can finish first. `give` does so, and tells whether
 * this page had it.
 * @returns asks whoever has a session for it; resolves when it was given, or nobody answers
 */
export function createHandover(
  give: (sessionId: string) => Promise<boolean>,
): (sessionId: string) => Promise<void> {
  if (typeof BroadcastChannel === 'undefined') return async () => undefined;
  const channel = new BroadcastChannel('maskroom-handover');
  const answers = new Map<string, () => void>();
  const tell = (message: Message) => channel.postMessage(message);
  channel.onmessage = async ({ data: { kind, sessionId } }: MessageEvent<Message>) => {
    if (kind === 'given') answers.get(sessionId)?.();
    else if (await give(sessionId)) tell({ kind: 'given', sessionId });
  };
  return (sessionId) =>
    new Promise((resolve) => {
      const done = () => {
        answers.delete(sessionId);
        resolve();
      };
      answers.set(sessionId, done);
      setTimeout(done, PATIENCE_MS);
      tell({ kind: 'give', sessionId });
    });
}
