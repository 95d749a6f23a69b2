import { type Arena, PLAIN_ARENA } from './arena';
import { search } from './search';
import { vote } from './vote';

/** The loops in which the time goes, which may be had compiled. */
export type Kernels = {
  /** Memory for one fill of at most so many bytes. Earlier arenas of these kernels are gone with it. */
  openArena(bytes: number): Arena;
  readonly search: typeof search;
  readonly vote: typeof vote;
};

/** The reference, which runs anywhere. */
export const PLAIN_KERNELS: Kernels = { openArena: () => PLAIN_ARENA, search, vote };
