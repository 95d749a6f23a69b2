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

/** What a patch that weighs so much adds to the pixel. */
@inline
function proposal(weight: f32, around: usize, matchAt: usize): v128 {
  const pixel = colour(around + (<usize>load<i32>(matchAt) << 2));
  return v128.mul<f32>(v128.splat<f32>(weight), pixel);
}

/**
 * As vote.ts of the pixel part, for the holes numbered `from` (included) to `to` (excluded). Columns are added up in
 * turns to two sums: one alone would keep the processor waiting for its last addition.
 */
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
    let evenTotal: f32 = 0;
    let oddTotal: f32 = 0;
    let evenSum = v128.splat<f32>(0);
    let oddSum = v128.splat<f32>(0);
    for (let v = clamp(y - reach, radius, lastY); v <= toY; v++) {
      const first = v * w + fromX;
      let weightAt = weights + (<usize>first << 2);
      let matchAt = match + (<usize>first << 2);
      let around = pixels + (<usize>(i - first) << 2);
      let u = fromX;
      for (; u < toX; u += 2) {
        const even = load<f32>(weightAt);
        const odd = load<f32>(weightAt, 4);
        evenTotal += even;
        oddTotal += odd;
        evenSum = v128.add<f32>(evenSum, proposal(even, around, matchAt));
        oddSum = v128.add<f32>(oddSum, proposal(odd, around - 4, matchAt + 4));
        weightAt += 8;
        matchAt += 8;
        around -= 8;
      }
      if (u == toX) {
        const even = load<f32>(weightAt);
        evenTotal += even;
        evenSum = v128.add<f32>(evenSum, proposal(even, around, matchAt));
      }
    }
    const total = evenTotal + oddTotal;
    if (total == 0) continue;
    const sum = v128.add<f32>(evenSum, oddSum);
    const mean = v128.nearest<f32>(v128.div<f32>(sum, v128.splat<f32>(total)));
    const whole = v128.trunc_sat<i32>(mean);
    const words = v128.narrow<i32>(whole, whole);
    v128.store32_lane(pixels + (<usize>i << 2), v128.narrow<u16>(words, words), 0);
  }
}
