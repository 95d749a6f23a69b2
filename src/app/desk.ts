import { createViewport, type Viewport } from '../canvas/viewport';
import type { Coverage } from '../mask/coverage';
import { MaskEngine } from '../mask/maskEngine';
import type { Photo } from '../session/photo';
import { createViewStore, type ViewStore } from '../ui/viewStore';

/** The photo being worked on, decoded, with its mask and how it lies on the screen. */
export type Desk = {
  readonly photo: Photo;
  /** Upright, opaque, at the photo's own size. */
  readonly bitmap: ImageBitmap;
  readonly mask: MaskEngine;
  readonly view: ViewStore;
  readonly viewport: Viewport;
};

/** A desk for a decoded photo; `saved` is the mask it had when it was last put away. */
export function setDesk(photo: Photo, bitmap: ImageBitmap, saved: Coverage | null = null): Desk {
  const mask = new MaskEngine(photo, { start: saved });
  return { photo, bitmap, mask, view: createViewStore(), viewport: createViewport() };
}
