import { type ActionId, actionNamed } from './actions';
import { keyLabel } from './keyboard';

const IS_MAC = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** An action's keys as they are written on this machine's keyboard. */
export function shownKeys(id: ActionId): string[] {
  return actionNamed(id).keys.map((keys) => keyLabel(keys, IS_MAC));
}

/** The one key shown in a tooltip; undefined when there is none. */
export function shownKey(id: ActionId): string | undefined {
  return shownKeys(id)[0];
}
