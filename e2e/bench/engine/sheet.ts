import sharp from 'sharp';
import type { Picture } from '../../../src/engine/fill/picture';

const CELL = 400;
const GAP = 8;

/** Writes rows of pictures as one PNG, each at most 400 px wide and high. */
export async function writeSheet(rows: readonly (readonly Picture[])[], path: string) {
  const columns = Math.max(...rows.map((row) => row.length));
  const tiles = rows.flatMap((row, y) =>
    row.map(async ({ w, h, data }, x) => ({
      input: await sharp(data, { raw: { width: w, height: h, channels: 3 } })
        .resize(CELL, CELL, { fit: 'inside' })
        .png()
        .toBuffer(),
      left: x * (CELL + GAP),
      top: y * (CELL + GAP),
    })),
  );
  const width = columns * (CELL + GAP);
  const height = rows.length * (CELL + GAP);
  await sharp({ create: { width, height, channels: 3, background: '#fff' } })
    .composite(await Promise.all(tiles))
    .png()
    .toFile(path);
}
