import type { Size } from '../geometry/size';

/** The picture being worked on; its bytes lie in storage under its id. Size in pixels, upright. */
export type Photo = Size & {
  readonly id: string;
  /** File name as the user knows it. */
  readonly name: string;
};
