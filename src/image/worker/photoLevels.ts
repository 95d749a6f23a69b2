/** A picture of fewer pixels is drawn fast enough as it is. */
const LEVEL_PIXELS = 1_000_000;

/**
 * Copies of half a bitmap's sides, a quarter and so on, each made of the one before. At half the sides the fastest
 * filter is the mean of four pixels too; a better one takes as long as decoding.
 */
export async function photoLevels(bitmap: ImageBitmap): Promise<ImageBitmap[]> {
  const levels: ImageBitmap[] = [];
  for (let last = bitmap; last.width * last.height > LEVEL_PIXELS; levels.push(last)) {
    last = await createImageBitmap(last, {
      resizeWidth: Math.ceil(last.width / 2),
      resizeHeight: Math.ceil(last.height / 2),
      resizeQuality: 'low',
    });
  }
  return levels;
}
