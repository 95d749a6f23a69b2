import type { Rect } from '../../geometry/rect';
import type { Coverage } from '../coverage';
import type { FindingKind } from '../finding';
import type { Sent } from './sent';

/** Something that may be wrong with what is sent of a mask. */
export type Check = {
  readonly kind: FindingKind;
  /** The places where it is, in pixels of the part that is sent. */
  readonly find: (sent: Sent) => readonly Rect[];
  /** That part without it; pixels that have nothing to do with it stay as they are. */
  readonly mend: (sent: Sent) => Coverage;
};
