/** Resolves in a task of its own: what has come first, as the rest of a click, is not held up. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
