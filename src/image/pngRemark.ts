/** What our own masks say about themselves, as a `tEXt` chunk: its keyword, a zero byte, its text. */
export const WHITE_IS_REPAINT = 'Comment\0white = repaint';

/**
 * Whether a PNG holds, before its pixels, a `tEXt` chunk of exactly this keyword and text (Latin-1).
 * @param bytes the file, or its beginning
 * @see https://www.w3.org/TR/png-3/#11tEXt
 */
export function hasPngRemark(bytes: Uint8Array, remark: string): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 8 <= bytes.length; ) {
    const length = view.getUint32(at);
    const body = at + 8;
    const name = latin1(bytes.subarray(at + 4, body));
    if (name === 'IDAT') return false;
    const isAsLong = name === 'tEXt' && length === remark.length;
    if (isAsLong && latin1(bytes.subarray(body, body + length)) === remark) return true;
    at = body + length + 4;
  }
  return false;
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
