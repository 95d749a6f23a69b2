/** The picture types that go over the wire. */
export type PictureType = 'png' | 'jpeg' | 'webp';

/** How many bytes `pictureType` wants to see. */
export const SNIFF_BYTES = 12;

/** First bytes, where −1 stands for any: PNG (its specification, §5.2), JPEG (ITU T.81), WebP (RFC 9649). */
const SIGNATURES: readonly (readonly [PictureType, readonly number[]])[] = [
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['webp', [0x52, 0x49, 0x46, 0x46, -1, -1, -1, -1, 0x57, 0x45, 0x42, 0x50]],
];

/** The picture type by its first `SNIFF_BYTES` bytes, whatever the sender calls it; null for anything else or fewer. */
export function pictureType(bytes: Uint8Array): PictureType | null {
  const known = SIGNATURES.find(([, signature]) =>
    signature.every((byte, i) => byte === -1 || byte === bytes[i]),
  );
  return known?.[0] ?? null;
}
