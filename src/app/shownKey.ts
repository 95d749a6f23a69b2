import type { ActionId } from './actions';
import { keyLabel } from './keyboard';

const IS_MAC = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** An action's key as it is written on this machine's keyboard. */
export function shownKey(id: ActionId): string {
  return keyLabel(id, IS_MAC);
}
