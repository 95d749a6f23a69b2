import { openCanvas } from './canvasPixels';

/** Job: a picture in memory of its own; one taken of a canvas shares the canvas's. */
export async function copyPicture({ picture }: { picture: ImageBitmap }): Promise<ImageBitmap> {
  const { width: w, height: h } = picture;
  const { canvas, context } = openCanvas({ w, h }, { opaque: false });
  context.drawImage(picture, 0, 0);
  picture.close();
  return canvas.transferToImageBitmap();
}
