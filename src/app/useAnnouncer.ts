import { useCallback, useState } from 'react';

/** What was last said to who listens to the page. */
export type Said = {
  readonly words: string;
  /** Counts, so that the same words are said again. */
  readonly nth: number;
};

/** A place for a few words after what is done without looking, and how to put them there. */
export function useAnnouncer(): [Said, (words: string) => void] {
  const [said, setSaid] = useState<Said>({ words: '', nth: 0 });
  const announce = useCallback(
    (words: string) => setSaid(({ nth }) => ({ words, nth: nth + 1 })),
    [],
  );
  return [said, announce];
}
