/** Where the focus goes when what had it is gone: the painting surface, which is there whenever a photo is. */
export function findCanvas(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[role=application]');
}
