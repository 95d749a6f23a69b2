import { ACTION_IDS, type ActionId, actionNamed } from './actions';

/** The parts of a keyboard event that decide which action it means. */
export type Press = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'
>;

/** Physical keys, for layouts on which the character is typed elsewhere or not at all. */
const CODES: Record<string, string> = {
  '[': 'BracketLeft',
  ']': 'BracketRight',
  '\\': 'Backslash',
  '?': 'Slash',
};

/** Signs that layouts put anywhere, with Shift or without, and on one key with another. */
const SIGNS: Record<string, string> = { Plus: '+=', Minus: '-_' };

/** What a key press means: the action, and which of its keys it was, from 1. Null when it means nothing. */
export function actionOf(press: Press): { id: ActionId; nth: number } | null {
  // A character typed counts before a place on the keyboard that another layout may use for another character.
  for (const isKey of [types, isAt]) {
    for (const id of ACTION_IDS) {
      const at = actionNamed(id).keys.findIndex((keys) => matchesKey(press, keys, isKey));
      if (at >= 0) return { id, nth: at + 1 };
    }
  }
  return null;
}

/** Whether the press is the named key, like `B`, `Mod+Shift+Z`; Mod is Control, or Command on a Mac. */
function matchesKey(press: Press, keys: string, isKey: typeof types): boolean {
  const [key = '', ...held] = keys.split('+').reverse();
  // Some layouts reach a bracket or a backslash with AltGr only, which looks like Control and Alt.
  if (key in CODES && press.altKey && press.key === key) return !held.includes('Shift');
  const signs = SIGNS[key];
  if (signs) return isSign(press, signs);
  return (
    (press.ctrlKey || press.metaKey) === held.includes('Mod') &&
    press.shiftKey === held.includes('Shift') &&
    !press.altKey &&
    isKey(press, key)
  );
}

/** Zooming by Control and a sign is left to the browser. */
function isSign(press: Press, signs: string): boolean {
  return !press.ctrlKey && !press.metaKey && !press.altKey && signs.includes(press.key);
}

function types(press: Press, key: string): boolean {
  return press.key.toUpperCase() === key.toUpperCase();
}

function isAt(press: Press, key: string): boolean {
  const letter = /^[A-Z]$/.test(key);
  // A letter counts by its physical place only where the layout types no Latin letter there.
  if (letter && /^[a-z]$/i.test(press.key)) return false;
  const code = CODES[key] ?? (letter ? `Key${key}` : /^\d$/.test(key) ? `Digit${key}` : key);
  return press.code === code;
}

/** Whether plain keys alone mean it: those can be switched off (WCAG 2.1.4). */
export function isSingleKey({ ctrlKey, metaKey, key }: Press): boolean {
  return !ctrlKey && !metaKey && key !== 'Escape';
}

/** How a key is written: `Ctrl+Shift+Z`, or `⌘⇧Z` on a Mac. */
export function keyLabel(keys: string, isMac: boolean): string {
  const [key = '', ...held] = keys.split('+').reverse();
  // Its sign has the Shift in it.
  const shown = key === '?' ? [] : held.reverse();
  const names = [...shown, key].map((name) => (isMac ? MAC_NAMES : NAMES)[name] ?? name);
  return names.join(isMac ? '' : '+');
}

const SHOWN = { ArrowLeft: '←', ArrowRight: '→', Plus: '+', Minus: '−' };
const NAMES: Record<string, string> = { ...SHOWN, Mod: 'Ctrl', Delete: 'Del', Escape: 'Esc' };
const MAC_NAMES: Record<string, string> = {
  ...SHOWN,
  Mod: '⌘',
  Shift: '⇧',
  Delete: '⌦',
  Backspace: '⌫',
  Escape: 'Esc',
  Enter: '↩',
};
