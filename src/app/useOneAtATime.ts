import { useRef } from 'react';
import type { NoticeContent } from './Notice';
import { problemOr } from './problemText';

/** Does what takes its time, one at a time: a second press would make the same thing twice. Says what went wrong. */
export function useOneAtATime(say: (notice: NoticeContent) => void) {
  const busy = useRef(false);
  return async (task: () => Promise<void>, problem: string) => {
    if (busy.current) return;
    busy.current = true;
    try {
      await task();
    } catch (error) {
      say({ message: problemOr(error, problem) });
    } finally {
      busy.current = false;
    }
  };
}
