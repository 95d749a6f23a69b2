/** What was last said to who listens to the page, and where nothing else shows it to who looks at it. */
export type Said = {
  readonly words: string;
  /** Counts, so that the same words are said again. */
  readonly nth: number;
  readonly seen: boolean;
};

/** Says a few words, for a while also on screen where they are to be `seen`. */
export type Announce = (words: string, seen?: boolean) => void;

/** A place for a few words after what is done without looking. Apart from the page, which need not be rendered for it. */
export type Announcer = {
  readonly announce: Announce;
  readonly getState: () => Said;
  readonly subscribe: (listener: () => void) => () => void;
};

/** Nothing was said yet. */
export function createAnnouncer(): Announcer {
  const listeners = new Set<() => void>();
  let said: Said = { words: '', nth: 0, seen: false };
  return {
    announce(words, seen = false) {
      said = { words, nth: said.nth + 1, seen };
      for (const listener of listeners) listener();
    },
    getState: () => said,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
