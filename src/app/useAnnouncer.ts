import { useCallback, useState } from 'react';

/** What was last said to who listens to the page, and where nothing else shows it to who looks at it. */
export type Said = {
  readonly words: string;
  /** Counts, so that the same words are said again. */
  readonly nth: number;
  readonly seen: boolean;
};

/** Says a few words, for a while also on screen where they are to be `seen`. */
export type Announce = (words: string, seen?: boolean) => void;

/** A place for a few words after what is done without looking, and how to put them there. */
export function useAnnouncer(): [Said, Announce] {
  const [said, setSaid] = useState<Said>({ words: '', nth: 0, seen: false });
  const announce = useCallback<Announce>(
    (words, seen = false) => setSaid(({ nth }) => ({ words, nth: nth + 1, seen })),
    [],
  );
  return [said, announce];
}
