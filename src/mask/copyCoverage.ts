import type { Coverage } from './coverage';

/** The mask as it is now, in bytes of its own. */
export function copyCoverage({ w, h, data }: Coverage): Coverage {
  return { w, h, data: data.slice() };
}
