import type { Preferences } from './preferences';
import type { AmountKind } from './workState';

/** Photo pixels by which a mask is grown or shrunk, or that a speck may measure. */
export const AMOUNTS = { min: 1, max: 100 } as const;

const KEYS = {
  grow: 'growBy',
  shrink: 'shrinkBy',
  removeSpecks: 'specksUpTo',
} as const satisfies Record<AmountKind, keyof Preferences>;

/** The preference that remembers the last amount. */
export function amountKey(kind: AmountKind): (typeof KEYS)[AmountKind] {
  return KEYS[kind];
}
