import { ACTIONS, type ActionId } from './actions';

/** The parts of a keyboard event that decide which action it means. */
export type Press = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'
>;

/** Physical keys, for layouts on which the character cannot be typed. */
const CODES: Record<string, string> = { '[': 'BracketLeft', ']': 'BracketRight' };

/** The action a key press means, or null. */
export function actionOf(press: Press): ActionId | null {
  for (const id of Object.keys(ACTIONS) as ActionId[]) {
    if (ACTIONS[id].keys.some((keys) => matchesKey(press, keys))) return id;
  }
  return null;
}

/** Whether the press is the named key, like `B`, `Mod+Shift+Z`; Mod is Control, or Command on a Mac. */
function matchesKey(press: Press, keys: string): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  const wanted = (name: string) => parts.slice(0, -1).includes(name);
  return (
    (press.ctrlKey || press.metaKey) === wanted('Mod') &&
    press.shiftKey === wanted('Shift') &&
    !press.altKey &&
    isKey(press, key)
  );
}

function isKey(press: Press, key: string): boolean {
  if (press.key.toUpperCase() === key.toUpperCase()) return true;
  const code = CODES[key] ?? (/^[A-Z]$/.test(key) ? `Key${key}` : `Digit${key}`);
  // A letter counts by its physical place only where the layout types no Latin letter there.
  return press.code === code && !/^[a-z]$/i.test(press.key);
}

/** Whether the person is typing there, so that plain keys belong to the text. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) {
    return !['range', 'checkbox', 'radio', 'color', 'button', 'file'].includes(target.type);
  }
  return target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName);
}

/** How a key is written on a button's tooltip. */
export function keyLabel(id: ActionId, isMac: boolean): string {
  const [keys] = ACTIONS[id].keys;
  return isMac ? keys.replace('Mod+', '⌘').replace('Shift+', '⇧') : keys.replace('Mod', 'Ctrl');
}
