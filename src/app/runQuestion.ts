import type { Run } from '../session/run';

/** What is asked for over the page about a run, or about several that are to go for good, or about a sweep. */
export type RunQuestion =
  | { readonly kind: 'rename' | 'againWith' | 'code'; readonly run: Run }
  | { readonly kind: 'remove'; readonly runs: readonly Run[] }
  | { readonly kind: 'sweep' };
