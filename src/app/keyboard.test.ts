import { describe, expect, it } from 'vitest';
import { actionOf, keyLabel, type Press } from './keyboard';

/** A key press; `keys` are the modifiers held. */
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
    ['Ctrl+Z', press('z', 'KeyZ', 'ctrl'), 'undo'],
    ['Cmd+Shift+Z', press('Z', 'KeyZ', 'meta', 'shift'), 'redo'],
    ['Ctrl+Y', press('y', 'KeyY', 'ctrl'), 'redo'],
    ['x', press('x', 'KeyX'), 'flip'],
    ['Shift+X', press('X', 'KeyX', 'shift'), 'cancel'],
    ['[ by place on a German keyboard', press('ü', 'BracketLeft'), 'smaller'],
    [']', press(']', 'BracketRight'), 'larger'],
    ['B by place on a Russian keyboard', press('и', 'KeyB'), 'brush'],
    ['Z where Y is, on a German keyboard', press('z', 'KeyY', 'ctrl'), 'undo'],
    ['Ctrl+Enter', press('Enter', 'Enter', 'ctrl'), 'generate'],
    ['Ctrl+0', press('0', 'Digit0', 'ctrl'), 'fit'],
    ['Ctrl+B', press('b', 'KeyB', 'ctrl'), null],
    ['Alt+B', press('b', 'KeyB', 'alt'), null],
    ['Tab', press('Tab', 'Tab'), null],
  ])('%s', (_, keys, action) => {
    expect(actionOf(keys)).toBe(action);
  });
});

describe('keyLabel', () => {
  it('is written as on the keyboard', () => {
    expect(keyLabel('redo', false)).toBe('Ctrl+Shift+Z');
    expect(keyLabel('redo', true)).toBe('⌘⇧Z');
  });
});
