import { describe, expect, it } from 'vitest';
import { pictureType, SNIFF_BYTES } from './pictureType';

const PNG = '\x89PNG\r\n\x1a\n';
const JPEG = '\xff\xd8\xff';
const WEBP = 'RIFF\x00\xff\x01\x7fWEBP';

const bytesOf = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));

describe('pictureType', () => {
  it.each([
    [PNG, 'png'],
    [JPEG, 'jpeg'],
    [WEBP, 'webp'],
  ])('%j is %s, and nothing when cut short', (start, type) => {
    expect(pictureType(bytesOf(start))).toBe(type);
    expect(pictureType(bytesOf(`${start} and more`))).toBe(type);
    for (let length = 0; length < start.length; length++) {
      expect(pictureType(bytesOf(start.slice(0, length)))).toBeNull();
    }
    expect(start.length).toBeLessThanOrEqual(SNIFF_BYTES);
  });

  it.each(['GIF89a......', '%PDF-1.7 ...', '<!doctype html>', 'RIFF....WAVE', `x${PNG}`])(
    '%j is none',
    (start) => {
      expect(pictureType(bytesOf(start))).toBeNull();
    },
  );
});
