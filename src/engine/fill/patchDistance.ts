/**
 * Sum of squared differences between two patches over all four channels; any number above `limit` as soon as it is
 * certain that the sum is above it.
 * @param pixels four bytes a pixel, rows of `w` · @param a, b the patches' centres; both patches lie in the picture
 */
export function patchDistance(
  pixels: Uint8Array,
  w: number,
  radius: number,
  a: number,
  b: number,
  limit: number,
): number {
  const corner = radius * w + radius;
  const span = (2 * radius + 1) * 4;
  let p = (a - corner) * 4;
  let q = (b - corner) * 4;
  let sum = 0;
  for (let row = -radius; row <= radius; row++) {
    for (let i = 0; i < span; i += 4) {
      const red = pixels[p + i] - pixels[q + i];
      const green = pixels[p + i + 1] - pixels[q + i + 1];
      const blue = pixels[p + i + 2] - pixels[q + i + 2];
      const texture = pixels[p + i + 3] - pixels[q + i + 3];
      sum += red * red + green * green + blue * blue + texture * texture;
    }
    if (sum > limit) return sum;
    p += w * 4;
    q += w * 4;
  }
  return sum;
}
