import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import type { MaskEngine } from '../mask/maskEngine';
import { StorageError } from '../storage/storageError';
import { text } from '../text/text';
import type { NoticeContent } from './Notice';
import { storageProblem } from './problemText';

/** What needs the person, and how to say it; `complain(null)`: what was wrong is no longer worth showing. */
export function useNotice(first: NoticeContent | null, onFreeSpace: () => void) {
  const [notice, say] = useState(first);
  const complain = useCallback(
    (message: string | null) => say(message === null ? null : { message }),
    [],
  );
  const free = useEffectEvent(onFreeSpace);
  const onTrouble = useCallback((error: unknown) => {
    const message = storageProblem(error);
    const full = error instanceof StorageError && error.reason === 'full';
    say(
      full
        ? { message, actions: [{ label: text.shelf.freeSpace, run: () => free() }] }
        : { message },
    );
  }, []);
  return { notice, say, complain, onTrouble };
}

/** What was said of the mask is no longer true once it is changed; a question stays. */
export function useNoticeUntilChange(
  mask: MaskEngine | undefined,
  say: ReturnType<typeof useNotice>['say'],
): void {
  useEffect(() => mask?.subscribe(() => say((said) => (said?.actions ? said : null))), [mask, say]);
}
