import type { Stage as KonvaStage } from 'konva/lib/Stage';
import { useEffect, useRef } from 'react';
import { Stage } from 'react-konva/lib/ReactKonvaCore';
import type { Frame } from '../geometry/frame';
import type { Size } from '../geometry/size';
import type { MaskEngine } from '../mask/maskEngine';
import { text } from '../text/text';
import type { ViewStore } from '../ui/viewStore';
import { BrushCursor, moveBrushCursor } from './BrushCursor';
import { FrameOutline } from './FrameOutline';
import type { Tool } from './gesture';
import { MaskLayer, type Tint } from './MaskLayer';
import { type FillPatch, PhotoLayer } from './PhotoLayer';
import { useCanvasInput } from './useCanvasInput';
import { useViewListener } from './useViewListener';
import { useViewport } from './useViewport';
import type { Viewport } from './viewport';

export type MaskCanvasProps = {
  /** The picture to show; another object is another photo, and is fitted. */
  readonly photo: CanvasImageSource;
  /** The photo's size in photo pixels. */
  readonly size: Size;
  /** The bytes that are shown and painted; of the photo's size. */
  readonly mask: MaskEngine;
  readonly view: ViewStore;
  /** Written by the canvas; what `zoomToFit` and `zoomToActual` need. */
  readonly viewport: Viewport;
  readonly tool: Tool;
  /** Diameter in photo pixels. */
  readonly brushSize: number;
  /** Alt+wheel asks for the next size up or down. */
  onBrushStep(direction: 1 | -1): void;
  readonly tint: Tint;
  readonly showMask: boolean;
  /** What is sent, outlined; null shows none. */
  readonly frame: Frame | null;
  /** Hash of the mask that storage has. */
  readonly savedHash: number | null;
  /** A fill shown over the photo. */
  readonly fill: FillPatch | null;
};

/** A ring of fewer CSS px is hard to find; a crosshair goes with it. */
const RING_SEEN = 8;

const CURSORS =
  'cursor-none data-tiny:not-data-hand:not-data-space:cursor-crosshair ' +
  'data-hand:cursor-grab data-hand:active:cursor-grabbing ' +
  'data-space:cursor-grab data-space:active:cursor-grabbing';

/** The photo with its mask, to paint on. Fills its parent; renders nothing while a pointer is down. */
export function MaskCanvas(props: MaskCanvasProps) {
  const { photo, size, mask, view, tint, showMask, frame, savedHash, fill } = props;
  const element = useRef<HTMLDivElement>(null);
  const ring = useRef<HTMLDivElement>(null);
  const stage = useRef<KonvaStage>(null);
  const stageSize = useViewport(element, props);

  useCanvasInput(element, props, (at) => ring.current && moveBrushCursor(ring.current, at));

  useViewListener(view, ({ x, y, zoom }) => {
    stage.current?.setAttrs({ x, y, scaleX: zoom, scaleY: zoom });
    element.current?.setAttribute('data-view', `${x},${y},${zoom}`);
    element.current?.toggleAttribute('data-tiny', props.brushSize * zoom < RING_SEEN);
  });

  useEffect(() => {
    const showHash = () => element.current?.setAttribute('data-mask-hash', String(mask.hash()));
    showHash();
    return mask.subscribe(showHash);
  }, [mask]);

  return (
    <div
      ref={element}
      role="application"
      aria-label={text.canvas.name}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes the focus
      tabIndex={0}
      data-photo-width={size.w}
      data-photo-height={size.h}
      data-saved-hash={savedHash ?? undefined}
      className={`relative size-full touch-none select-none overflow-hidden -outline-offset-2 ${CURSORS}`}
    >
      <Stage
        ref={stage}
        width={stageSize.w}
        height={stageSize.h}
        className="pointer-events-none absolute inset-0"
      >
        <PhotoLayer photo={photo} size={size} fill={fill} view={view} />
        <MaskLayer mask={mask} view={view} tint={tint} visible={showMask} />
      </Stage>
      {frame && <FrameOutline frame={frame} photo={size} view={view} />}
      <BrushCursor ring={ring} brushSize={props.brushSize} view={view} />
    </div>
  );
}
