import { describe, expect, it } from 'vitest';
import { broughtBy, nameIn } from './droppedPhoto';

const FILE = new File(['x'], 'a.png');

/** A drop of files and texts by type. */
function drop(files: File[], texts: Record<string, string> = {}) {
  const list = Object.assign(files, { item: (i: number) => files[i] ?? null });
  return { files: list, getData: (type: string) => texts[type] ?? '' };
}

it.each([
  ['https://x.y/a/b%20c.jpg?d=e', 'b c.jpg'],
  ['https://x.y/50%off.jpg', '50%off.jpg'],
  ['https://x.y/', 'photo'],
])('names the picture at %s', (address, name) => {
  expect(nameIn(address)).toBe(name);
});

describe('broughtBy', () => {
  it('takes the first file', () => {
    expect(broughtBy(drop([FILE], { 'text/plain': 'https://a.b/c.png' }))).toEqual({ file: FILE });
  });

  it('takes a pasted address', () => {
    const data = drop([], { 'text/plain': ' https://a.b/c.png\n' });
    expect(broughtBy(data)).toEqual({ address: 'https://a.b/c.png' });
  });

  it.each(['hello', 'javascript:alert(1)', 'file:///etc/passwd', 'https://a b', ''])(
    'leaves %j alone',
    (plain) => {
      expect(broughtBy(drop([], { 'text/plain': plain }))).toBeNull();
    },
  );
});
