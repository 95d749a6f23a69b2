import { useCallback, useEffect, useState } from 'react';
import type { MaskEngine } from '../mask/maskEngine';
import type { NoticeContent } from './Notice';
import { storageProblem } from './problemText';

/** What needs the person, and how to say it; `complain(null)`: what was wrong is no longer worth showing. */
export function useNotice(first: NoticeContent | null) {
  const [notice, say] = useState(first);
  const complain = useCallback(
    (message: string | null) => say(message === null ? null : { message }),
    [],
  );
  const onTrouble = useCallback((error: unknown) => complain(storageProblem(error)), [complain]);
  return { notice, say, complain, onTrouble };
}

/** What was said of the mask is no longer true once it is changed; a question stays. */
export function useNoticeUntilChange(
  mask: MaskEngine | undefined,
  say: ReturnType<typeof useNotice>['say'],
): void {
  useEffect(() => mask?.subscribe(() => say((said) => (said?.actions ? said : null))), [mask, say]);
}
