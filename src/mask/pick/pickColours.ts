/**
 * Red, green and blue (0…255) of the pictures that can be picked, in their order: told apart on a photo, by their
 * lightness too where the hue does not tell. After Okabe and Ito (Color universal design, 2008).
 */
export const PICK_COLOURS: readonly (readonly [number, number, number])[] = [
  [230, 159, 0],
  [86, 180, 233],
  [0, 158, 115],
  [240, 228, 66],
  [213, 94, 0],
  [0, 114, 178],
  [204, 121, 167],
  [245, 245, 245],
  [60, 60, 60],
];
