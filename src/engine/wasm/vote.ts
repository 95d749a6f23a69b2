@inline
function clamp(value: i32, low: i32, high: i32): i32 {
  return min(high, max(low, value));
}

/** The four bytes of a pixel as numbers. */
@inline
function colour(address: usize): v128 {
  const bytes = v128.load32_zero(address);
  const words = v128.extend_low<u16>(v128.extend_low<u8>(bytes));
  return v128.convert<i32>(words);
}

/** As vote.ts of the pixel part, for the holes numbered `from` (included) to `to` (excluded). */
export function vote(
  pixels: usize,
  holes: usize,
  match: usize,
  weights: usize,
  w: i32,
  h: i32,
  radius: i32,
  reach: i32,
  from: i32,
  to: i32,
): void {
  const lastX = w - 1 - radius;
  const lastY = h - 1 - radius;
  for (let n = from; n < to; n++) {
    const i = load<i32>(holes + (<usize>n << 2));
    const x = i % w;
    const y = i / w;
    const fromX = clamp(x - reach, radius, lastX);
    const toX = clamp(x + reach, radius, lastX);
    const toY = clamp(y + reach, radius, lastY);
    let total: f32 = 0;
    let sum = v128.splat<f32>(0);
    for (let v = clamp(y - reach, radius, lastY); v <= toY; v++) {
      for (let u = fromX; u <= toX; u++) {
        const centre = v * w + u;
        const weight = load<f32>(weights + (<usize>centre << 2));
        if (weight == 0) continue;
        const proposal = load<i32>(match + (<usize>centre << 2)) + i - centre;
        total += weight;
        const share = v128.splat<f32>(weight);
        sum = v128.add<f32>(sum, v128.mul<f32>(share, colour(pixels + (<usize>proposal << 2))));
      }
    }
    if (total == 0) continue;
    const mean = v128.nearest<f32>(v128.div<f32>(sum, v128.splat<f32>(total)));
    const whole = v128.trunc_sat<i32>(mean);
    const words = v128.narrow<i32>(whole, whole);
    v128.store32_lane(pixels + (<usize>i << 2), v128.narrow<u16>(words, words), 0);
  }
}
