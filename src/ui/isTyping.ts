/** Kinds of input that take no text: plain keys pressed there do not belong to it. */
const WITHOUT_TEXT = ['range', 'checkbox', 'radio', 'color', 'button', 'file'];

/** Whether the person is typing there, so that plain keys belong to the text. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !WITHOUT_TEXT.includes(target.type);
  return target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName);
}
