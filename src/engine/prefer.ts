const MAX_SECONDS = 60;

/** Milliseconds the header `Prefer: wait` or `wait=n` (1…60 s, alone meaning 60) asks to wait; 0 without it. */
export function preferredWaitMs(prefer: string | undefined): number {
  const match = /(?:^|[,;\s])wait(?:=(\d{1,3}))?(?=$|[,;\s])/i.exec(prefer ?? '');
  if (!match) return 0;
  const seconds = match[1] === undefined ? MAX_SECONDS : Number(match[1]);
  return Math.min(MAX_SECONDS, Math.max(1, seconds)) * 1000;
}
