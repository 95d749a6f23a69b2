import { pictureType } from '../contract/pictureType';

const HEAD = /^data:[\w.+/-]*(?:;[\w.+-]+=[\w.+-]*)*;base64,/i;

/**
 * The picture inside a base64 data URI, or null when it is none: anything else, addresses above all, is never opened.
 * PNG, JPEG and WebP are known by their first bytes; the media type in the URI is not believed.
 */
export function pictureFromDataUri(uri: string): Uint8Array | null {
  const head = HEAD.exec(uri.slice(0, 256))?.[0];
  if (head === undefined) return null;
  const bytes = new Uint8Array(Buffer.from(uri.slice(head.length), 'base64'));
  return pictureType(bytes) ? bytes : null;
}
