import type { Context } from 'konva/lib/Context';
import type { Layer as KonvaLayer } from 'konva/lib/Layer';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { Layer, Shape } from 'react-konva/lib/ReactKonvaCore';
import type { MaskEngine } from '../mask/maskEngine';
import type { ViewStore } from '../ui/viewStore';
import { createMaskPainter } from './maskPainter';
import { isSharp } from './sharpZoom';
import { tintWord } from './tintPixels';
import { useViewListener } from './useViewListener';

/** How the mask is shown: `#rrggbb`, and 0…1. */
export type Tint = { readonly color: string; readonly opacity: number };

type Props = {
  readonly mask: MaskEngine;
  readonly view: ViewStore;
  readonly tint: Tint;
  readonly visible: boolean;
};

/** The mask's bytes as one tinted layer. It draws as soon as bytes change, not at Konva's next frame. */
export function MaskLayer({ mask, view, tint, visible }: Props) {
  const layer = useRef<KonvaLayer>(null);
  const painter = useMemo(() => createMaskPainter(mask.coverage), [mask]);
  const word = tintWord(tint.color);
  const draw = useCallback(
    (context: Context) => painter.paint(context._context, view.get(), word),
    [painter, view, word],
  );

  useLayoutEffect(() => {
    // The view is in CSS px, and so are the painter's pixels.
    layer.current?.getCanvas().setPixelRatio(1);
  }, []);

  useEffect(
    () =>
      mask.onTouched((rect) => {
        painter.touch(rect);
        layer.current?.draw();
      }),
    [mask, painter],
  );

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
