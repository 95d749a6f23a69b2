/** The first of the four pixels is left out: it has been counted already. */
const LAST_THREE = v128(0, 0, 0, 0, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1);

/** Squares of the byte differences of `a` and `b`, added up four by four. */
@inline
function squares(a: v128, b: v128, mask: v128): v128 {
  const apart = v128.and(v128.or(v128.sub_sat<u8>(a, b), v128.sub_sat<u8>(b, a)), mask);
  const low = v128.extend_low<u8>(apart);
  const high = v128.extend_high<u8>(apart);
  return v128.add<i32>(v128.dot<i16>(low, low), v128.dot<i16>(high, high));
}

@inline
function total(sums: v128): i32 {
  return (
    v128.extract_lane<i32>(sums, 0) +
    v128.extract_lane<i32>(sums, 1) +
    v128.extract_lane<i32>(sums, 2) +
    v128.extract_lane<i32>(sums, 3)
  );
}

/** A row of 7 pixels: 28 bytes in two loads that share one pixel. */
@inline
function row7(p: usize, q: usize): v128 {
  const all = v128.splat<i8>(-1);
  return v128.add<i32>(
    squares(v128.load(p), v128.load(q), all),
    squares(v128.load(p, 12), v128.load(q, 12), LAST_THREE),
  );
}

@inline
function distance7(p: usize, q: usize, stride: usize, limit: i32): i32 {
  let sums = row7(p, q);
  sums = v128.add<i32>(sums, row7(p + stride, q + stride));
  if (total(sums) > limit) return total(sums);
  sums = v128.add<i32>(sums, row7(p + 2 * stride, q + 2 * stride));
  sums = v128.add<i32>(sums, row7(p + 3 * stride, q + 3 * stride));
  if (total(sums) > limit) return total(sums);
  sums = v128.add<i32>(sums, row7(p + 4 * stride, q + 4 * stride));
  sums = v128.add<i32>(sums, row7(p + 5 * stride, q + 5 * stride));
  sums = v128.add<i32>(sums, row7(p + 6 * stride, q + 6 * stride));
  return total(sums);
}

/** As patchDistance.ts of the pixel part: exact up to `limit`, anything above it beyond. */
@inline
export function patchDistance(
  pixels: usize,
  w: i32,
  radius: i32,
  a: i32,
  b: i32,
  limit: i32,
): i32 {
  const corner = radius * w + radius;
  const stride = <usize>w << 2;
  let p = pixels + (<usize>(a - corner) << 2);
  let q = pixels + (<usize>(b - corner) << 2);
  if (radius == 3) return distance7(p, q, stride, limit);
  const side = 2 * radius + 1;
  const all = v128.splat<i8>(-1);
  let sums = v128.splat<i32>(0);
  for (let y = 0; y < side; y++) {
    for (let x: usize = 0; x < <usize>side; x++) {
      const mine = v128.load32_zero(p + (x << 2));
      sums = v128.add<i32>(sums, squares(mine, v128.load32_zero(q + (x << 2)), all));
    }
    p += stride;
    q += stride;
  }
  return total(sums);
}
