/**
 * A random UUID (RFC 9562, version 4). Takes the random source as an argument because `crypto.randomUUID` is
 * missing on plain HTTP and this room knows no platform.
 * @param randomBytes fills the given array with random bytes, as `crypto.getRandomValues` does
 */
export function newId(randomBytes: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array): string {
  const bytes = randomBytes(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [0, 8, 12, 16, 20].map((at, i, all) => hex.slice(at, all[i + 1])).join('-');
}
