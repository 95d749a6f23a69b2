import sharp from 'sharp';
import type { Pool } from './pool';

const SIDE = 64;
const HOLE = { r: 255, g: 255, b: 255 };

/** Fills a small grey picture by the pool, so that what would fail later fails now. */
export async function tryOut(pool: Pool): Promise<void> {
  const [image, mask] = await Promise.all([
    square(SIDE, { r: 128, g: 128, b: 128 }).png().toBuffer(),
    square(SIDE, { r: 0, g: 0, b: 0 })
      .composite([
        {
          input: await square(SIDE / 4, HOLE)
            .png()
            .toBuffer(),
        },
      ])
      .png()
      .toBuffer(),
  ]);
  const how = { seed: 1, variant: 0, steps: 1, format: 'png', quality: 80 } as const;
  const watch = { onStart: () => {}, onProgress: () => {} };
  const job = { ...how, image, mask, megapixels: 'match_input' } as const;
  await pool.run(job, watch, new AbortController().signal);
}

function square(side: number, background: { r: number; g: number; b: number }) {
  return sharp({ create: { width: side, height: side, channels: 3, background } });
}
