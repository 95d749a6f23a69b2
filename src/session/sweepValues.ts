import { MAX_SEED } from '../contract/input';
import type { SweepParam } from './sweep';

/** The most values an axis takes: a grid of more cannot be taken in, and each may be a run to pay for. */
export const MAX_VALUES = 8;

type Limits = { readonly min: number; readonly max: number; readonly whole: boolean };

/** What each parameter may be. */
export const SWEEP_LIMITS: Readonly<Record<SweepParam, Limits>> = {
  guidance: { min: 0, max: 100, whole: false },
  steps: { min: 1, max: 50, whole: true },
  seed: { min: 1, max: MAX_SEED, whole: true },
  grow: { min: 0, max: 100, whole: true },
  feather: { min: 0, max: 100, whole: true },
};

/** Values as they were typed, or why they cannot be used. */
export type ReadValues =
  | { readonly values: readonly number[] }
  | { readonly problem: 'none' | 'number' | 'range' | 'many' };

/** Reads numbers with commas or spaces between them; the same number given twice counts once. */
export function readValues(param: SweepParam, typed: string): ReadValues {
  const { min, max, whole } = SWEEP_LIMITS[param];
  const values = [
    ...new Set(
      typed
        .split(/[\s,;]+/)
        .filter(Boolean)
        .map(Number),
    ),
  ];
  if (values.length === 0) return { problem: 'none' };
  if (values.some((value) => Number.isNaN(value) || (whole && !Number.isInteger(value)))) {
    return { problem: 'number' };
  }
  if (values.some((value) => value < min || value > max)) return { problem: 'range' };
  return values.length > MAX_VALUES ? { problem: 'many' } : { values };
}

/** Values worth trying. @param seed of the first of three, 1…4294967295 */
export function usualValues(param: SweepParam, seed: number): readonly number[] {
  switch (param) {
    case 'guidance':
      return [10, 30, 60];
    case 'steps':
      return [12, 28, 50];
    case 'seed':
      return [0, 1, 2].map((step) => ((seed - 1 + step) % MAX_SEED) + 1);
    case 'grow':
      return [0, 4, 12];
    case 'feather':
      return [0, 4, 12];
  }
}
