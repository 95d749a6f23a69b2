import type { Stage as KonvaStage } from 'konva/lib/Stage';
import { useEffect, useRef } from 'react';
import { Stage } from 'react-konva/lib/ReactKonvaCore';
import type { Frame } from '../geometry/frame';
import type { Size } from '../geometry/size';
import type { PhotoLevels } from '../image/photoLevels';
import type { MaskEngine } from '../mask/maskEngine';
import { text } from '../text/text';
import type { ViewStore } from '../ui/viewStore';
import { AIM_CURSORS, TOOL_CURSORS } from './aimCursor';
import { BrushCursor, type BrushCursorHandle } from './BrushCursor';
import { type BrushTip, tipSize } from './brushTip';
import { Crosshair } from './Crosshair';
import { FrameOutline } from './FrameOutline';
import type { WandTouch } from './gesture/command';
import { MaskLayer, type Tint } from './MaskLayer';
import { markRing } from './markRing';
import { type FillPatch, PhotoLayer } from './PhotoLayer';
import { PixelGrid } from './PixelGrid';
import { ShapeOutline } from './ShapeOutline';
import type { ShapeControls } from './shapeControls';
import type { Tool } from './tool';
import { useCanvasInput } from './useCanvasInput';
import { useViewListener } from './useViewListener';
import { useViewport } from './useViewport';
import type { Viewport } from './viewport';

/** What of a mask is stored, as it changes. */
type SavedMask = {
  readonly subscribe: (listener: () => void) => () => void;
  readonly getState: () => { readonly savedHash: number | null };
};

export type MaskCanvasProps = {
  /** The picture to show; another object is another photo, and is fitted. */
  readonly photo: CanvasImageSource;
  /** Its smaller copies. */
  readonly levels: PhotoLevels;
  /** The photo's size in photo pixels. */
  readonly size: Size;
  /** The bytes that are shown and painted; of the photo's size. */
  readonly mask: MaskEngine;
  readonly view: ViewStore;
  /** Written by the canvas; what `zoomToFit` and `zoomToActual` need. */
  readonly viewport: Viewport;
  readonly tool: Tool;
  readonly brush: BrushTip;
  /** Closes and mends the polygon in progress from outside; the same object for good. */
  readonly shapes: ShapeControls;
  /** The magic wand touched the photo. */
  onPick(pick: WandTouch): void;
  /** Alt+wheel or Ctrl+wheel asks for the next size up or down. */
  onBrushStep(direction: 1 | -1): void;
  /** Two or three fingers tapped the canvas, which did nothing else. */
  onTap(fingers: 2 | 3): void;
  readonly tint: Tint;
  readonly showMask: boolean;
  /** The photo alone, without mask, fill, frame and grid. */
  readonly bare: boolean;
  /** What is sent, outlined; null shows none. */
  readonly frame: Frame | null;
  /** Knows the hash of the mask that storage has. */
  readonly saved: SavedMask;
  /** A fill shown over the photo. */
  readonly fill: FillPatch | null;
};

/** The photo with its mask, to paint on. Fills its parent; renders nothing while a pointer is down. */
export function MaskCanvas(props: MaskCanvasProps) {
  const { photo, levels, size, mask, view, tool, brush, tint, frame, saved, bare } = props;
  const element = useRef<HTMLDivElement>(null);
  const cursor = useRef<BrushCursorHandle>(null);
  const crosshair = useRef<SVGSVGElement>(null);
  const outline = useRef<SVGSVGElement>(null);
  const stage = useRef<KonvaStage>(null);
  const stageSize = useViewport(element, props);

  useCanvasInput(element, { cursor, crosshair, outline }, props);

  useViewListener(view, ({ x, y, zoom }) => {
    stage.current?.setAttrs({ x, y, scaleX: zoom, scaleY: zoom });
    element.current?.setAttribute('data-view', `${x},${y},${zoom}`);
    if (element.current) markRing(element.current, tipSize(brush, zoom) * zoom);
  });

  useEffect(() => {
    const showHash = () => element.current?.setAttribute('data-mask-hash', String(mask.hash()));
    showHash();
    return mask.subscribe(showHash);
  }, [mask]);
  useEffect(() => {
    const showSaved = () => {
      const { savedHash } = saved.getState();
      if (savedHash !== null) element.current?.setAttribute('data-saved-hash', String(savedHash));
      else element.current?.removeAttribute('data-saved-hash');
    };
    showSaved();
    return saved.subscribe(showSaved);
  }, [saved]);

  return (
    <div
      ref={element}
      role="application"
      aria-label={text.canvas.name}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes the focus
      tabIndex={0}
      data-photo-width={size.w}
      data-photo-height={size.h}
      data-tool={tool}
      style={AIM_CURSORS}
      className={`relative size-full touch-none select-none overflow-hidden -outline-offset-2 ${TOOL_CURSORS}`}
    >
      <Stage
        ref={stage}
        width={stageSize.w}
        height={stageSize.h}
        className="pointer-events-none absolute inset-0"
      >
        <PhotoLayer
          photo={photo}
          levels={levels}
          size={size}
          fill={bare ? null : props.fill}
          view={view}
        />
        <MaskLayer mask={mask} view={view} tint={tint} visible={props.showMask && !bare} />
        {!bare && <PixelGrid photo={size} view={view} />}
      </Stage>
      {frame && !bare && <FrameOutline frame={frame} photo={size} view={view} />}
      <ShapeOutline svg={outline} tint={tint} />
      <Crosshair mark={crosshair} />
      <BrushCursor cursor={cursor} brush={brush} view={view} />
    </div>
  );
}
