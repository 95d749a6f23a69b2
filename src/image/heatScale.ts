/** From nothing to the most: black, violet, red, orange, pale yellow. Its lightness only rises. */
const STOPS: readonly (readonly [number, number, number])[] = [
  [0, 0, 0],
  [66, 10, 104],
  [188, 55, 84],
  [249, 142, 9],
  [252, 255, 164],
];

/** The colour of each difference 0…255 at a gain: three bytes each; what exceeds the scale has its last colour. */
export function heatScale(gain: number): Uint8Array {
  const colours = new Uint8Array(256 * 3);
  for (let level = 0; level < 256; level++) {
    const place = (Math.min(255, level * gain) / 255) * (STOPS.length - 1);
    const at = Math.min(STOPS.length - 2, Math.floor(place));
    const part = place - at;
    const [from, to] = [STOPS[at]!, STOPS[at + 1]!];
    for (let i = 0; i < 3; i++) {
      colours[level * 3 + i] = Math.round(from[i]! + (to[i]! - from[i]!) * part);
    }
  }
  return colours;
}

/** The scale as a CSS gradient, from left to right. */
export const HEAT_GRADIENT = `linear-gradient(to right, ${STOPS.map((rgb) => `rgb(${rgb.join(' ')})`).join(', ')})`;
