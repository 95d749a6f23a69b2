const STEPS: Record<string, number> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
  Home: -100,
  End: 100,
};

const UPRIGHT = ['ArrowDown', 'ArrowUp'];

/**
 * Where a key takes a slider of 0…100 (WAI-ARIA slider pattern); Shift makes arrows ten times as long.
 * @param down whether it counts from the top, so that the arrow down means more
 */
export function stepPosition(
  position: number,
  key: string,
  shift: boolean,
  down = false,
): number | null {
  const plain = STEPS[key];
  if (plain === undefined) return null;
  const step = down && UPRIGHT.includes(key) ? -plain : plain;
  return Math.min(100, Math.max(0, position + (shift ? step * 10 : step)));
}
