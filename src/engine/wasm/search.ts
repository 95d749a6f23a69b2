import { patchDistance } from './patchDistance';

const SOURCE: u8 = 1;

/** One step of the stream of random.ts: 32 random bits. */
@inline
function draw(state: usize): u32 {
  const next = load<u32>(state) + 0x6d2b79f5;
  store<u32>(state, next);
  let mixed = (next ^ (next >>> 15)) * (next | 1);
  mixed ^= mixed + (mixed ^ (mixed >>> 7)) * (mixed | 61);
  return mixed ^ (mixed >>> 14);
}

/** What being `source` for `target` costs for the way between them. */
@inline
function pullOf(target: i32, source: i32, w: i32, pull: f64): f64 {
  const dx = <f64>((target % w) - (source % w));
  const dy = <f64>(target / w - source / w);
  return pull * sqrt<f64>(dx * dx + 4 * dy * dy);
}

@inline
function distance(
  pixels: usize,
  w: i32,
  radius: i32,
  target: i32,
  source: i32,
  pull: f64,
  limit: f64,
): f64 {
  const extra: f64 = pull == 0 ? <f64>0 : pullOf(target, source, w, pull);
  const left = limit - extra;
  if (left < 0) return extra;
  return extra + <f64>patchDistance(pixels, w, radius, target, source, <i32>left);
}

/** As search.ts of the pixel part, for the targets numbered `from` (included) to `to` (excluded). */
export function search(
  pixels: usize,
  role: usize,
  targets: usize,
  match: usize,
  cost: usize,
  random: usize,
  w: i32,
  h: i32,
  radius: i32,
  window: i32,
  pull: f64,
  isBackward: bool,
  count: i32,
  from: i32,
  to: i32,
): void {
  const step = isBackward ? -1 : 1;
  for (let n = from; n < to; n++) {
    const target = load<i32>(targets + (<usize>(isBackward ? count - 1 - n : n) << 2));
    let best = load<i32>(match + (<usize>target << 2));
    let lowest = distance(pixels, w, radius, target, best, pull, <f64>0x7fffffff);
    for (let axis = 0; axis < 2; axis++) {
      const shift = axis == 0 ? step : step * w;
      const candidate = load<i32>(match + (<usize>(target - shift) << 2)) + shift;
      if (candidate == best) continue;
      if (load<u8>(role + <usize>candidate) != SOURCE) continue;
      const its = distance(pixels, w, radius, target, candidate, pull, lowest);
      if (its >= lowest) continue;
      lowest = its;
      best = candidate;
    }
    let column = best % w;
    let row = best / w;
    for (let reach = window; reach >= 1; reach >>= 1) {
      const bits = draw(random);
      const span = 2 * reach + 1;
      const x = column - reach + (((bits & 0xffff) * span) >>> 16);
      const y = row - reach + (((bits >>> 16) * span) >>> 16);
      if (x < 0 || x >= w || y < 0 || y >= h) continue;
      const candidate = y * w + x;
      if (candidate == best || load<u8>(role + <usize>candidate) != SOURCE) continue;
      const its = distance(pixels, w, radius, target, candidate, pull, lowest);
      if (its >= lowest) continue;
      lowest = its;
      best = candidate;
      column = x;
      row = y;
    }
    store<i32>(match + (<usize>target << 2), best);
    store<f32>(cost + (<usize>target << 2), <f32>lowest);
  }
}
