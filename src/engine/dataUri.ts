const HEAD = /^data:[\w.+/-]*(?:;[\w.+-]+=[\w.+-]*)*;base64,/i;

const SIGNATURES = [
  [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  [0xff, 0xd8, 0xff],
  [0x52, 0x49, 0x46, 0x46, -1, -1, -1, -1, 0x57, 0x45, 0x42, 0x50],
];

/**
 * The picture inside a base64 data URI, or null when it is none: anything else, addresses above all, is never opened.
 * PNG, JPEG and WebP are known by their first bytes (−1 stands for any); the media type in the URI is not believed.
 */
export function pictureFromDataUri(uri: string): Uint8Array | null {
  const head = HEAD.exec(uri.slice(0, 256))?.[0];
  if (head === undefined) return null;
  const bytes = new Uint8Array(Buffer.from(uri.slice(head.length), 'base64'));
  return SIGNATURES.some((signature) => startsWith(bytes, signature)) ? bytes : null;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => byte === -1 || byte === bytes[i]);
}
