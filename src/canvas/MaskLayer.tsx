import type { Context } from 'konva/lib/Context';
import type { Layer as KonvaLayer } from 'konva/lib/Layer';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { Layer, Shape } from 'react-konva/lib/ReactKonvaCore';
import { rectOfSize } from '../geometry/rect';
import type { MaskEngine } from '../mask/maskEngine';
import type { ViewStore } from '../ui/viewStore';
import { createMaskPainter } from './maskPainter';
import { isSharp } from './sharpZoom';
import { inkOf } from './tintPixels';
import { useViewListener } from './useViewListener';

/** How the mask is shown: `#rrggbb`, 0…1, and whether with stripes that tell it where the hue does not. */
export type Tint = {
  readonly color: string;
  readonly opacity: number;
  readonly pattern: boolean;
};

/** Canvas pixels that are drawn in the task that changed them: more of them in an edit would be felt. */
const AT_ONCE = 400_000;

type Props = {
  readonly mask: MaskEngine;
  readonly view: ViewStore;
  readonly tint: Tint;
  readonly visible: boolean;
};

/** The mask's bytes as one tinted layer. It draws as soon as bytes change, not at Konva's next frame. */
export function MaskLayer({ mask, view, tint, visible }: Props) {
  const layer = useRef<KonvaLayer>(null);
  const painter = useMemo(() => createMaskPainter(mask.coverage, isUntouched(mask)), [mask]);
  const ink = useMemo(() => inkOf(tint.color, tint.pattern), [tint.color, tint.pattern]);
  const draw = useCallback(
    (context: Context) => painter.paint(context._context, view.get(), ink),
    [painter, view, ink],
  );

  useLayoutEffect(() => {
    // The view is in CSS px, and so are the painter's pixels.
    layer.current?.getCanvas().setPixelRatio(1);
  }, []);

  useLayoutEffect(() => {
    // Since the painter was made and until now, nobody has told it of changes.
    if (!isUntouched(mask)) painter.touch(rectOfSize(mask.size));
  }, [mask, painter]);

  useLayoutEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    // Without Konva, which would go through its shapes to no other end; while hidden, its own draw catches up.
    const drawNow = () => {
      if (layer.current?.visible()) draw(layer.current.getContext());
    };
    const stop = mask.onTouched((rect) => {
      painter.touch(rect);
      clearTimeout(timer);
      const { zoom } = view.get();
      if (mask.isStroking || rect.w * rect.h * zoom ** 2 < AT_ONCE) drawNow();
      else timer = setTimeout(drawNow);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [mask, painter, draw, view]);

  useEffect(() => {
    const canvas = layer.current?.getNativeCanvasElement();
    const restored = () => {
      painter.forget();
      layer.current?.batchDraw();
    };
    canvas?.addEventListener('contextrestored', restored);
    document.addEventListener('visibilitychange', restored);
    return () => {
      canvas?.removeEventListener('contextrestored', restored);
      document.removeEventListener('visibilitychange', restored);
    };
  }, [painter]);

  useViewListener(view, ({ zoom }) => {
    const style = layer.current?.getNativeCanvasElement().style;
    if (!style) return;
    // Not Konva's opacity, which would tint each pixel again in each draw.
    style.opacity = String(tint.opacity);
    style.imageRendering = isSharp(zoom) ? 'pixelated' : 'auto';
  });

  return (
    <Layer ref={layer} listening={false} clearBeforeDraw={false} visible={visible}>
      <Shape sceneFunc={draw} />
    </Layer>
  );
}

/** Whether all bytes are known to be empty: a stroke in progress is in no state yet. */
function isUntouched(mask: MaskEngine): boolean {
  return mask.getState().isEmpty && !mask.isStroking;
}
