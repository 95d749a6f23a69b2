import sharp from 'sharp';

/** A picture and its mask, as bytes and as PNG. */
export type Pair = {
  readonly side: number;
  readonly pixels: Uint8Array;
  readonly hole: Uint8Array;
  readonly image: Buffer;
  readonly mask: Buffer;
};

/** Whether a row or column lies in the middle half. */
const middle = (side: number) => (v: number) => Math.abs(v - side / 2) < side / 4;

/** A noisy picture with a hole where both its row and its column say so: a square of half its side. */
export async function noisyPair(side: number, isHole = middle(side)): Promise<Pair> {
  const pixels = Uint8Array.from({ length: side * side * 3 }, (_, i) => (i * i * 31) % 251);
  const hole = Uint8Array.from({ length: side * side }, (_, i) =>
    isHole(i % side) && isHole(Math.floor(i / side)) ? 255 : 0,
  );
  const toPng = (data: Uint8Array, channels: 1 | 3) =>
    sharp(data, { raw: { width: side, height: side, channels } })
      .png()
      .toBuffer();
  const [image, mask] = await Promise.all([toPng(pixels, 3), toPng(hole, 1)]);
  return { side, pixels, hole, image, mask };
}
