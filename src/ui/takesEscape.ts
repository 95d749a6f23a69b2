import { isTyping } from './isTyping';

/** Marks an element that Escape closes while the focus is in it; dialogs and popovers need no mark. */
export const ESCAPE_ATTRIBUTE = 'data-takes-escape';

/** Whether Escape closes, or takes back, something near to where it was pressed. */
export function takesEscape(target: EventTarget | null): boolean {
  if (isTyping(target)) return true;
  const closing = `dialog, [popover], [${ESCAPE_ATTRIBUTE}]`;
  return target instanceof Element && target.closest(closing) !== null;
}
