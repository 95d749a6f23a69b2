/** The coarsest of a picture's copies (finest first) with at least `width` pixels across, else the picture itself. */
export function pickLevel<Picture, Level extends { readonly width: number }>(
  picture: Picture,
  levels: readonly Level[],
  width: number,
): Picture | Level {
  return levels.findLast((level) => level.width >= width) ?? picture;
}
