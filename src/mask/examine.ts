import type { Frame } from '../geometry/frame';
import { EMPTY_RECT, type Rect, uniteRects } from '../geometry/rect';
import type { Coverage } from './coverage';
import type { Finding, FindingKind } from './finding';
import { CHECKS } from './findings/checks';
import { findOutside } from './findings/outside';
import { takeSent } from './findings/sent';

/** Tells what may be wrong with a mask before it is sent: at most one finding of each kind, none for a good mask. */
export function examine(coverage: Coverage, frame: Frame): readonly Finding[] {
  const sent = takeSent(coverage, frame);
  const { x, y } = sent.part;
  const toPhoto = (place: Rect) => ({ ...place, x: place.x + x, y: place.y + y });
  const found = CHECKS.map(({ kind, find }) => toFinding(kind, find(sent).map(toPhoto)));
  const outside = toFinding('outside', findOutside(coverage, sent.part));
  return [...found, outside].filter(({ count }) => count > 0);
}

function toFinding(kind: FindingKind, places: readonly Rect[]): Finding {
  return { kind, count: places.length, bounds: places.reduce(uniteRects, EMPTY_RECT) };
}
