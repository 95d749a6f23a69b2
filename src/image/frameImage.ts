import type { Frame } from '../geometry/frame';
import { frameScale } from '../geometry/frame';
import { growRect, intersectRects, rectOfSize, roundRectOut } from '../geometry/rect';
import { cropBitmap } from './cropBitmap';
import { runJob } from './runJob';

/**
 * The picture that is sent: the frame at its working size, opaque; beyond the photo its edge goes on; at scale 1
 * exactly the photo's pixels. PNG, or JPEG when the PNG has more than `lossyAbove` bytes (upstream.md §1.10).
 */
export async function encodeFrameImage(
  photo: ImageBitmap,
  frame: Frame,
  { lossyAbove = Number.POSITIVE_INFINITY }: { lossyAbove?: number } = {},
): Promise<Blob> {
  const { rect, working } = frame;
  const scale = frameScale(frame);
  // The resampling filter reaches two working pixels beyond the frame.
  const reach = 2 / Math.min(1, scale.x, scale.y) + 1;
  const photoRect = rectOfSize({ w: photo.width, h: photo.height });
  const needed = intersectRects(roundRectOut(growRect(rect, reach)), photoRect);
  return runJob('encodeFrame', {
    photo: await cropBitmap(photo, needed),
    rect: { ...rect, x: rect.x - needed.x, y: rect.y - needed.y },
    working,
    lossyAbove,
  });
}
