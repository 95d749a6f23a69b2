import type { Context } from 'konva/lib/Context';
import type { Layer as KonvaLayer } from 'konva/lib/Layer';
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { Layer, Shape } from 'react-konva/lib/ReactKonvaCore';
import type { Rect } from '../geometry/rect';
import type { Size } from '../geometry/size';
import type { PhotoLevels } from '../image/photoLevels';
import type { ViewStore } from '../ui/viewStore';
import { attachStill, type Still } from './attachStill';
import { photoPixelRatio } from './photoPixelRatio';
import { pickLevel } from './pickLevel';
import { isSharp } from './sharpZoom';
import { useViewListener } from './useViewListener';

/** A fill shown over the photo; `rect` is in photo pixels. */
export type FillPatch = { readonly patch: CanvasImageSource; readonly rect: Rect };

type Props = {
  readonly photo: CanvasImageSource;
  /** The photo's smaller copies; null where there will be none. */
  readonly levels: PhotoLevels | null;
  readonly size: Size;
  readonly fill: FillPatch | null;
  /** Shown over the fill. */
  readonly tint?: FillPatch | null;
  /** Calls its listener when the pixels of fill or tint have changed; returns how to stop. */
  readonly onChanged?: (listener: () => void) => () => void;
  readonly view: ViewStore;
};

/** How long the view rests before the photo is drawn as well as it can be. */
const SETTLE_MS = 150;

/** The photo, and a fill over it, as one layer that is redrawn only when the view or the fill changes. */
export function PhotoLayer({ photo, levels, size, fill, tint, onChanged, view }: Props) {
  const layer = useRef<KonvaLayer>(null);
  const resting = useRef(true);
  const still = useRef<Still>(null);
  const draw = useCallback(
    ({ _context: context }: Context) => {
      still.current?.outdate();
      context.imageSmoothingEnabled = !isSharp(view.get().zoom);
      const copies = levels ? levels.get() : [];
      // Low is several times as fast, but aliases: while the view moves, and until there are copies.
      context.imageSmoothingQuality = resting.current && copies ? 'high' : 'low';
      const shown = size.w * context.getTransform().a;
      context.drawImage(pickLevel(photo, copies ?? [], shown), 0, 0, size.w, size.h);
      for (const over of [fill, tint]) {
        if (over) context.drawImage(over.patch, over.rect.x, over.rect.y, over.rect.w, over.rect.h);
      }
    },
    [photo, levels, size.w, size.h, fill, tint, view],
  );

  useLayoutEffect(() => {
    const canvas = layer.current?.getNativeCanvasElement();
    if (!canvas) return;
    const attached = attachStill(canvas);
    still.current = attached;
    // A hidden page may lose both.
    const redrawn = () => layer.current?.batchDraw();
    canvas.addEventListener('contextrestored', redrawn);
    document.addEventListener('visibilitychange', redrawn);
    return () => {
      canvas.removeEventListener('contextrestored', redrawn);
      document.removeEventListener('visibilitychange', redrawn);
      attached.stop();
      still.current = null;
    };
  }, []);

  useEffect(() => onChanged?.(() => layer.current?.batchDraw()), [onChanged]);
  useEffect(() => levels?.subscribe(() => layer.current?.batchDraw()), [levels]);

  useEffect(() => {
    const rest = () => {
      resting.current = true;
      if (layer.current) redraw(layer.current, view.get().zoom);
    };
    let timer = setTimeout(rest);
    const stop = view.subscribe(() => {
      resting.current = false;
      clearTimeout(timer);
      timer = setTimeout(rest, SETTLE_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [view]);

  useViewListener(view, ({ zoom }) => {
    const style = layer.current?.getNativeCanvasElement().style;
    if (style) style.imageRendering = isSharp(zoom) ? 'pixelated' : 'auto';
  });

  return (
    <Layer ref={layer} listening={false}>
      <Shape sceneFunc={draw} />
    </Layer>
  );
}

function redraw(layer: KonvaLayer, zoom: number): void {
  const canvas = layer.getCanvas();
  const ratio = photoPixelRatio(zoom, window.devicePixelRatio);
  if (canvas.getPixelRatio() !== ratio) canvas.setPixelRatio(ratio);
  // At once: another ratio has wiped the canvas.
  layer.draw();
}
