import sharp, { type Sharp } from 'sharp';

/** Decoded pixels, row by row. */
export type Pixels = { w: number; h: number; channels: number; data: Uint8Array };

/** A picture with structure everywhere: slanted stripes over a gradient, with fine grain from a fixed seed. */
export function texture(w: number, h: number): Pixels {
  const data = new Uint8Array(w * h * 3);
  let noise = 12345;
  for (let y = 0, at = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      noise = (noise * 1103515245 + 12345) % 2147483648;
      const grain = (noise / 2147483648) * 24;
      const stripe = Math.floor((x + y * 0.5) / 17) % 2 === 0 ? 60 : 0;
      data[at++] = 70 + stripe + grain + (60 * x) / w;
      data[at++] = 90 + stripe * 0.6 + grain + (60 * y) / h;
      data[at++] = 60 + stripe * 0.3 + grain;
    }
  }
  return { w, h, channels: 3, data };
}

/** The texture as a JPEG (quality 92) or PNG file. */
export async function textureFile(w: number, h: number, type: 'jpeg' | 'png'): Promise<Buffer> {
  const { data } = texture(w, h);
  const picture = sharp(data, { raw: { width: w, height: h, channels: 3 } });
  return type === 'png' ? picture.png().toBuffer() : picture.jpeg({ quality: 92 }).toBuffer();
}

/** Decodes a picture file to its pixels, as they are in the file. */
export function decode(file: Buffer | Uint8Array): Promise<Pixels> {
  return pixelsOf(sharp(file));
}

/** Decodes a greyscale picture file to one byte per pixel. */
export function decodeGrey(file: Buffer | Uint8Array): Promise<Pixels> {
  return pixelsOf(sharp(file).toColourspace('b-w'));
}

async function pixelsOf(picture: Sharp): Promise<Pixels> {
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  return { w: info.width, h: info.height, channels: info.channels, data: new Uint8Array(data) };
}
