import { createShapeControls, type ShapeControls } from '../canvas/shapeControls';
import { createViewport, type Viewport } from '../canvas/viewport';
import type { DecodedPhoto } from '../image/decodePhoto';
import type { PhotoLevels } from '../image/photoLevels';
import type { Coverage } from '../mask/coverage';
import { MaskEngine } from '../mask/maskEngine';
import type { Photo } from '../session/photo';
import type { MaskStore } from '../storage/maskStore';
import { createViewStore, type ViewStore } from '../ui/viewStore';
import { createMaskKeeper, type MaskKeeper } from './maskKeeper';
import { createMaskWork, type MaskWork } from './maskWork';

/** The photo being worked on, decoded, with its mask and how it lies on the screen. */
export type Desk = {
  readonly photo: Photo;
  /** Upright, opaque, at the photo's own size. */
  readonly bitmap: ImageBitmap;
  /** Its smaller copies, for when it is shown small. */
  readonly levels: PhotoLevels;
  readonly mask: MaskEngine;
  /** The photo that the mask is of at this step of its history; `photo` follows as soon as it is decoded. */
  readonly masked: { photo: Photo };
  /** Saves the mask as it changes. */
  readonly keeper: MaskKeeper;
  /** What is done to the mask as a whole. */
  readonly work: MaskWork;
  /** The polygon in progress. */
  readonly shapes: ShapeControls;
  readonly view: ViewStore;
  readonly viewport: Viewport;
};

/** A desk of a session for a decoded photo; `saved` is the mask it had when it was last put away. */
export function setDesk(
  storage: Pick<MaskStore, 'saveMask'>,
  sessionId: string,
  photo: Photo,
  { bitmap, levels }: DecodedPhoto,
  saved: Coverage | null = null,
): Desk {
  const mask = new MaskEngine(photo, { start: saved });
  const masked = { photo };
  return {
    photo,
    bitmap,
    levels,
    mask,
    masked,
    keeper: createMaskKeeper(storage, sessionId, { mask, masked }),
    work: createMaskWork(mask),
    shapes: createShapeControls(() => mask.newestStep),
    view: createViewStore(),
    viewport: createViewport(),
  };
}
