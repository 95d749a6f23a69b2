import { describe, expect, it } from 'vitest';
import { actionOf, isSingleKey, keyLabel, type Press } from './keyboard';

/** A key press; `held` are the modifiers. */
function press(key: string, code: string, ...held: ('ctrl' | 'meta' | 'shift' | 'alt')[]): Press {
  const is = (name: (typeof held)[number]) => held.includes(name);
  const mods = {
    ctrlKey: is('ctrl'),
    metaKey: is('meta'),
    shiftKey: is('shift'),
    altKey: is('alt'),
  };
  return { key, code, ...mods };
}

describe('actionOf', () => {
  it.each([
    ['b', press('b', 'KeyB'), 'brush'],
    ['Caps Lock B', press('B', 'KeyB'), 'brush'],
    ['Ctrl+Z', press('z', 'KeyZ', 'ctrl'), 'undo'],
    ['Cmd+Shift+Z', press('Z', 'KeyZ', 'meta', 'shift'), 'redo'],
    ['Ctrl+Y', press('y', 'KeyY', 'ctrl'), 'redo'],
    ['x', press('x', 'KeyX'), 'flip'],
    ['Shift+X', press('X', 'KeyX', 'shift'), 'cancel'],
    ['[', press('[', 'BracketLeft'), 'smaller'],
    ['Shift+[', press('{', 'BracketLeft', 'shift'), 'bitSmaller'],
    ['Ctrl+0', press('0', 'Digit0', 'ctrl'), 'fit'],
    ['Ctrl+Enter', press('Enter', 'Enter', 'ctrl'), 'generate'],
    ['?', press('?', 'Slash', 'shift'), 'shortcuts'],
    ['\\', press('\\', 'Backslash'), 'showPhoto'],
    ['Shift+Delete', press('Delete', 'Delete', 'shift'), 'clear'],
    [
      'Shift+Backspace, where there is no Delete',
      press('Backspace', 'Backspace', 'shift'),
      'clear',
    ],
    ['+', press('+', 'Equal', 'shift'), 'zoomIn'],
    ['=', press('=', 'Equal'), 'zoomIn'],
    ['- on the number pad', press('-', 'NumpadSubtract'), 'zoomOut'],
    ['Ctrl and +, the browser’s own', press('+', 'Equal', 'ctrl'), undefined],
    ['Escape', press('Escape', 'Escape'), 'close'],
    ['Ctrl+B', press('b', 'KeyB', 'ctrl'), undefined],
    ['Alt+B', press('b', 'KeyB', 'alt'), undefined],
    ['Backspace alone', press('Backspace', 'Backspace'), undefined],
    ['Tab', press('Tab', 'Tab'), undefined],
  ])('%s', (_, keys, action) => {
    expect(actionOf(keys)?.id).toBe(action);
  });

  it.each([
    ['German: the key where [ would be', press('ü', 'BracketLeft'), 'smaller'],
    ['German: AltGr+8 types [', press('[', 'Digit8', 'ctrl', 'alt'), 'smaller'],
    ['German: AltGr+ß types \\', press('\\', 'Minus', 'ctrl', 'alt'), 'showPhoto'],
    ['German: Shift+ß types ?', press('?', 'Minus', 'shift'), 'shortcuts'],
    ['German: Z lies where Y was', press('z', 'KeyY', 'ctrl'), 'undo'],
    ['French: Shift+, types ?', press('?', 'KeyM', 'shift'), 'shortcuts'],
    ['French: 2 without Shift types é', press('é', 'Digit2'), 'output'],
    ['French: Ctrl+à is Ctrl+0', press('à', 'Digit0', 'ctrl'), 'fit'],
    ['Spanish: a dead key where [ would be', press('Dead', 'BracketLeft'), 'smaller'],
    ['Russian: B by place', press('и', 'KeyB'), 'brush'],
    ['Russian: brackets by place', press('ъ', 'BracketRight'), 'larger'],
    ['Dvorak: [ is typed elsewhere', press('[', 'Minus'), 'smaller'],
    ['Dvorak: the place of [ types /', press('/', 'BracketLeft'), 'smaller'],
    ['Dvorak: Ctrl+W is not Ctrl+the place of ,', press('w', 'Comma', 'ctrl'), undefined],
  ])('%s', (_, keys, action) => {
    expect(actionOf(keys)?.id).toBe(action);
  });

  it('tells which of several keys it was', () => {
    expect(actionOf(press('3', 'Digit3'))).toEqual({ id: 'output', nth: 3 });
    expect(actionOf(press('9', 'Numpad9'))).toEqual({ id: 'output', nth: 9 });
  });
});

it('knows the keys that can be switched off', () => {
  expect(isSingleKey(press('b', 'KeyB'))).toBe(true);
  expect(isSingleKey(press('X', 'KeyX', 'shift'))).toBe(true);
  expect(isSingleKey(press('z', 'KeyZ', 'meta'))).toBe(false);
  expect(isSingleKey(press('Escape', 'Escape'))).toBe(false);
});

describe('keyLabel', () => {
  it.each([
    ['Mod+Shift+Z', 'Ctrl+Shift+Z', '⌘⇧Z'],
    ['Shift+?', '?', '?'],
    ['ArrowLeft', '←', '←'],
    ['Shift+Delete', 'Shift+Del', '⇧⌦'],
  ])('%s is written as on the keyboard', (keys, here, onMac) => {
    expect(keyLabel(keys, false)).toBe(here);
    expect(keyLabel(keys, true)).toBe(onMac);
  });
});
