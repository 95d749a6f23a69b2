import { followTheme } from '../ui/followTheme';
import type { ViewStore } from '../ui/viewStore';
import type { Picture } from './picture';

/** Above this zoom pixels are shown sharp (design.md §4). */
const SMOOTH_UP_TO = 2;
/** How long the view rests before pictures are drawn as well as they can be. */
const SETTLE_MS = 150;

/**
 * Keeps a canvas showing a picture by a view, whatever its size on screen, and `data-view` of its parent telling
 * which. Redraws at most once a frame, without React. Returns how to stop.
 */
export function paintPicture(
  canvas: HTMLCanvasElement,
  picture: Picture,
  view: ViewStore,
): () => void {
  // What is opaque is laid over the page without blending.
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) return () => {};
  let frame = 0;
  let settling: ReturnType<typeof setTimeout> | undefined;
  let density = 1;
  let ground = '';
  const paint = (quality: ImageSmoothingQuality) => {
    context.imageSmoothingQuality = quality;
    draw(context, picture, view, density, ground);
    const { x, y, zoom } = view.get();
    canvas.parentElement?.setAttribute('data-view', `${x},${y},${zoom}`);
  };
  const paintWell = () => {
    // Asking for it in every frame would cost a layout.
    ground = getComputedStyle(canvas).backgroundColor;
    paint('high');
  };
  const follow = () => {
    frame = 0;
    // Low is several times as fast, but aliases: only while the view moves.
    paint('low');
    clearTimeout(settling);
    settling = setTimeout(paintWell, SETTLE_MS);
  };
  const paintSoon = () => {
    frame ||= requestAnimationFrame(follow);
  };
  const resize = () => {
    canvas.width = Math.max(1, Math.round(canvas.clientWidth * devicePixelRatio));
    canvas.height = Math.max(1, Math.round(canvas.clientHeight * devicePixelRatio));
    density = canvas.width / Math.max(1, canvas.clientWidth);
    // Resizing clears: waiting for the next frame would flash.
    paintWell();
  };
  const sizes = new ResizeObserver(resize);
  sizes.observe(canvas);
  const unsubscribe = view.subscribe(paintSoon);
  const unfollow = followTheme(paintWell);
  // Not only when it is first observed: until then an older picture would stay.
  resize();
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(settling);
    sizes.disconnect();
    unsubscribe();
    unfollow();
  };
}

function draw(
  context: CanvasRenderingContext2D,
  { layers }: Picture,
  view: ViewStore,
  density: number,
  ground: string,
) {
  const { canvas } = context;
  const { x, y, zoom } = view.get();
  context.resetTransform();
  context.fillStyle = ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.setTransform(zoom * density, 0, 0, zoom * density, x * density, y * density);
  for (const { bitmap, rect } of layers) {
    context.imageSmoothingEnabled = (zoom * rect.w) / bitmap.width <= SMOOTH_UP_TO;
    context.drawImage(bitmap, rect.x, rect.y, rect.w, rect.h);
  }
}
