import type { Rect } from '../../geometry/rect';
import { blendPictures } from '../mix/blendPictures';
import type { PictureLayer } from '../pictureLayer';
import type { Pixels } from '../pixels';
import { encodeCanvas, openCanvas, takePixels } from './canvasPixels';

type MixInput = {
  /** For each picture its layers in this part of the photo, the lowest first. */
  pictures: readonly (readonly PictureLayer[])[];
  /** The part's size, and for each pixel the place of the picture picked, row by row. */
  w: number;
  h: number;
  picked: Uint8Array;
  /** What to put together, in the part's pixels. */
  within: Rect;
  width: number;
};

/** Job: puts several pictures together in a part of the photo. */
export async function mixPart(input: MixInput): Promise<ImageBitmap> {
  const { w, h, picked, within, width } = input;
  const { context } = openCanvas({ w, h }, { opaque: true });
  const pictures = input.pictures.map((layers): Pixels => {
    for (const { bitmap, rect } of layers) {
      context.drawImage(bitmap, rect.x, rect.y, rect.w, rect.h);
      bitmap.close();
    }
    return { w, h, data: context.getImageData(0, 0, w, h).data };
  });
  const mixed = blendPictures(pictures, picked, within, width);
  return createImageBitmap(new ImageData(mixed.data, mixed.w, mixed.h));
}

/** Where a picture differs from the photo under it: 255 there, 0 elsewhere, row by row. */
function differences(photo: Pixels, picture: Pixels): Uint8Array<ArrayBuffer> {
  const [a, b] = [photo, picture].map(({ data }) => new Uint32Array(data.buffer));
  return Uint8Array.from(a ?? [], (word, i) => (word === b?.[i] ? 0 : 255));
}

/** Job: a mix as it is kept: a PNG of it, and where it differs from the same part of the photo. */
export async function encodeMix({ photo, mix }: { photo: ImageBitmap; mix: ImageBitmap }) {
  const { canvas, context } = openCanvas({ w: mix.width, h: mix.height }, { opaque: true });
  context.drawImage(mix, 0, 0);
  const png = await encodeCanvas(canvas, 'image/png', 1);
  return { png, changed: differences(takePixels(photo), takePixels(mix)) };
}
