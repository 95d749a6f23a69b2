import sharp from 'sharp';
import type { Rect } from '../../geometry/rect';
import type { Size } from '../../geometry/size';
import type { Coverage } from '../../mask/coverage';
import { paste } from '../fill/paste';
import type { Picture } from '../fill/picture';
import { checkCancelled } from '../fill/work';
import { type ModelArea, modelArea } from './modelArea';
import type { Signature } from './signature';
import { type Numbers, toPicture, toTensors } from './tensors';

/** An opened model. */
export type Model = {
  readonly signature: Signature;
  /** The numbers of the filled picture, for an image and a mask of the given size. */
  run(image: Numbers, mask: Numbers, size: Size): Promise<Numbers>;
};

/** Fractions of a fill after what leads to the model, and after the model: a model does not tell how far it is. */
const READY = 0.1;
const RUN = 0.9;

/**
 * Fills the hole of a picture by a model that sees the hole's surroundings. Returns a new picture; pixels outside the
 * hole are the same bytes, pixels inside are never looked at. The two have the same size.
 * @param report told the fraction of the work done, 0…1, never falling
 * @param isCancelled asked before and after the model runs; it cannot be stopped meanwhile
 * @throws Error when the hole is empty, or with what the model fails with · Cancelled when cancelled
 */
export async function fillWithModel(
  picture: Picture,
  hole: Coverage,
  { signature, run }: Model,
  report: (fraction: number) => void,
  isCancelled: () => boolean,
): Promise<Picture> {
  const place = modelArea(hole, signature.size);
  if (place === null) throw new Error('the mask is empty: nothing to fill');
  const { image, mask } = await showTo(signature, picture, hole, place);
  checkCancelled(isCancelled);
  report(READY);
  const numbers = await run(image, mask, place.input);
  checkCancelled(isCancelled);
  report(RUN);
  const filled = await scaledBack(toPicture(numbers, place.input), place);
  report(1);
  return paste(picture, hole, filled, 3, place.area);
}

/** The model's two inputs. Where a scaled pixel has anything of the hole in it, it counts as hole. */
async function showTo(
  { type }: Signature,
  picture: Picture,
  hole: Coverage,
  { area, scaled, input }: ModelArea,
) {
  const bring = (data: Uint8Array, channels: 1 | 3) =>
    sharp(data, { raw: { width: area.w, height: area.h, channels } })
      .resize(scaled.w, scaled.h, { fit: 'fill', kernel: 'linear' })
      .extend({ right: input.w - scaled.w, bottom: input.h - scaled.h, extendWith: 'mirror' })
      .toColourspace(channels === 1 ? 'b-w' : 'srgb')
      .raw()
      .toBuffer();
  const { seen, covered } = cutOut(picture, hole, area);
  const [data, mask] = await Promise.all([bring(seen, 3), bring(covered, 1)]);
  return toTensors({ ...input, data }, { ...input, data: mask }, type);
}

/** The area's pixels, black in the hole so that scaling spreads nothing hidden, and its part of the hole. */
function cutOut(picture: Picture, hole: Coverage, area: Rect) {
  const seen = new Uint8Array(area.w * area.h * 3);
  const covered = new Uint8Array(area.w * area.h);
  for (let y = 0; y < area.h; y++) {
    for (let x = 0; x < area.w; x++) {
      const from = (area.y + y) * picture.w + area.x + x;
      const to = y * area.w + x;
      covered[to] = hole.data[from];
      if (covered[to] !== 0) continue;
      for (let c = 0; c < 3; c++) seen[to * 3 + c] = picture.data[from * 3 + c];
    }
  }
  return { seen, covered };
}

/** The model's picture without what was added, at the area's own size. */
async function scaledBack(made: Picture, { area, scaled }: ModelArea): Promise<Uint8Array> {
  return sharp(made.data, { raw: { width: made.w, height: made.h, channels: 3 } })
    .extract({ left: 0, top: 0, width: scaled.w, height: scaled.h })
    .resize(area.w, area.h, { fit: 'fill', kernel: 'lanczos3' })
    .raw()
    .toBuffer();
}
