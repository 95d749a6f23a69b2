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

/** Where a key takes a slider of 0…100 (WAI-ARIA slider pattern); Shift makes arrows ten times as long. */
export function stepPosition(position: number, key: string, shift: boolean): number | null {
  const step = STEPS[key];
  if (step === undefined) return null;
  return Math.min(100, Math.max(0, position + (shift ? step * 10 : step)));
}
