import type { Fill } from '../image/makeFill';
import type { ViewStore } from '../ui/viewStore';

/** What a pane shows: the photo, and a fill laid over it. */
export type Picture = { readonly photo: ImageBitmap; readonly fill: Fill | null };

/** Above this zoom pixels are shown sharp (design.md §4). */
const SMOOTH_UP_TO = 2;

/**
 * Keeps a canvas showing a picture by a view, whatever its size on screen, and `data-view` of its parent telling
 * which. Redraws at most once a frame, without React. Returns how to stop.
 */
export function paintPicture(
  canvas: HTMLCanvasElement,
  picture: Picture,
  view: ViewStore,
): () => void {
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) return () => {};
  let frame = 0;
  const paint = () => {
    frame = 0;
    draw(context, picture, view);
    const { x, y, zoom } = view.get();
    canvas.parentElement?.setAttribute('data-view', `${x},${y},${zoom}`);
  };
  const paintSoon = () => {
    frame ||= requestAnimationFrame(paint);
  };
  const resize = () => {
    canvas.width = Math.max(1, Math.round(canvas.clientWidth * devicePixelRatio));
    canvas.height = Math.max(1, Math.round(canvas.clientHeight * devicePixelRatio));
    // Resizing clears: waiting for the next frame would flash.
    paint();
  };
  const sizes = new ResizeObserver(resize);
  sizes.observe(canvas);
  const unsubscribe = view.subscribe(paintSoon);
  return () => {
    cancelAnimationFrame(frame);
    sizes.disconnect();
    unsubscribe();
  };
}

function draw(context: CanvasRenderingContext2D, { photo, fill }: Picture, view: ViewStore) {
  const { canvas } = context;
  const { x, y, zoom } = view.get();
  const density = canvas.width / Math.max(1, canvas.clientWidth);
  context.resetTransform();
  context.fillStyle = getComputedStyle(canvas).backgroundColor;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.setTransform(zoom * density, 0, 0, zoom * density, x * density, y * density);
  context.imageSmoothingEnabled = zoom <= SMOOTH_UP_TO;
  context.imageSmoothingQuality = 'high';
  context.drawImage(photo, 0, 0);
  if (fill) context.drawImage(fill.patch, fill.rect.x, fill.rect.y);
}
