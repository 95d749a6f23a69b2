/** How pages of this browser know that another one, alive, has a session. */
export type Aliveness = {
  /**
   * Shows to others that this page has the session, until the returned function is called; null when another living
   * page has it and is not to be forced. `onDoubt` is called when another one may have taken it.
   */
  show(
    sessionId: string,
    by: 'asking' | 'force',
    onDoubt: () => void,
  ): Promise<(() => void) | null>;
  /** The session's lease is now this page's. */
  tellTaken(sessionId: string): void;
};
