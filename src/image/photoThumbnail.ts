/** A small JPEG of a decoded photo, its longer side at most `side` pixels, from the smallest copy that is enough. */
export async function photoThumbnail(
  bitmap: ImageBitmap,
  levels: readonly ImageBitmap[],
  side: number,
): Promise<Blob> {
  const enough = levels.filter((level) => Math.max(level.width, level.height) >= side);
  const source = enough.at(-1) ?? bitmap;
  const scale = Math.min(1, side / Math.max(source.width, source.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(source.width * scale));
  canvas.height = Math.max(1, Math.round(source.height * scale));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2D canvas');
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('no JPEG'))),
      'image/jpeg',
      0.8,
    ),
  );
}
