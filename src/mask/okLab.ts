/** Steps per unit of OKLab: one is a fortieth of what a person just notices (0.02). */
export const OKLAB_STEPS = 2000;

/** What makes a and b positive for every sRGB colour, in steps; both then fit ten bits, and lightness eleven. */
const OFFSET_A = 468;
const OFFSET_B = 624;

/** Linear light of each sRGB byte (IEC 61966-2-1). */
const LINEAR = Float64Array.from({ length: 256 }, (_, byte) => {
  const part = byte / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
});

/** Cube roots by the square root of their argument: spread so, the table is fine enough at its dark end too. */
const ROOTS = 8192;
const CUBE_ROOT = Float64Array.from({ length: ROOTS + 1 }, (_, i) => (i / ROOTS) ** (2 / 3));

/**
 * An sRGB colour (bytes) in OKLab, where equal distances look about equally far. Packed, in steps: lightness in bits
 * 20–30, a in 10–19, b in 0–9.
 * @see Ottosson 2020, "A perceptual color space for image processing", https://bottosson.github.io/posts/oklab/
 */
export function okLab(red: number, green: number, blue: number): number {
  const r = LINEAR[red];
  const g = LINEAR[green];
  const b = LINEAR[blue];
  const long = cubeRoot(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const medium = cubeRoot(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const short = cubeRoot(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const lightness = 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short;
  const towardsRed = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short;
  const towardsYellow = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short;
  return (
    ((lightness * OKLAB_STEPS + 0.5) << 20) |
    ((towardsRed * OKLAB_STEPS + OFFSET_A + 0.5) << 10) |
    (towardsYellow * OKLAB_STEPS + OFFSET_B + 0.5)
  );
}

function cubeRoot(x: number): number {
  return CUBE_ROOT[(Math.sqrt(x) * ROOTS + 0.5) | 0];
}

/** The squared distance between two packed colours, in steps. */
export function squaredDifference(one: number, other: number): number {
  const lightness = (one >>> 20) - (other >>> 20);
  const a = ((one >>> 10) & 1023) - ((other >>> 10) & 1023);
  const b = (one & 1023) - (other & 1023);
  return Math.imul(lightness, lightness) + Math.imul(a, a) + Math.imul(b, b);
}
