import type { Stage as KonvaStage } from 'konva/lib/Stage';
import { useRef } from 'react';
import { Stage } from 'react-konva/lib/ReactKonvaCore';
import type { Size } from '../geometry/size';
import type { PhotoLevels } from '../image/photoLevels';
import type { PickEngine } from '../mask/pick/pickEngine';
import type { ViewStore } from '../ui/viewStore';
import { AIM_CURSORS, TOOL_CURSORS } from './aimCursor';
import { BrushCursor, type BrushCursorHandle } from './BrushCursor';
import { type BrushTip, tipSize } from './brushTip';
import { Crosshair } from './Crosshair';
import { FrameOutline } from './FrameOutline';
import type { WandTouch } from './gesture/command';
import type { Tint } from './MaskLayer';
import { markRing } from './markRing';
import type { MixSurface } from './mixSurface';
import { PhotoLayer } from './PhotoLayer';
import { PixelGrid } from './PixelGrid';
import { ShapeOutline } from './ShapeOutline';
import type { ShapeControls } from './shapeControls';
import type { Tool } from './tool';
import { useCanvasInput } from './useCanvasInput';
import { useViewListener } from './useViewListener';
import { useViewport } from './useViewport';
import type { Viewport } from './viewport';

export type MixCanvasProps = {
  /** The accessible name. */
  readonly label: string;
  readonly photo: CanvasImageSource;
  /** Its smaller copies, if there are any. */
  readonly levels: PhotoLevels | null;
  /** The photo's size in photo pixels. */
  readonly size: Size;
  /** What is picked by painting. */
  readonly engine: PickEngine;
  readonly surface: MixSurface;
  /** Whether it is seen which picture wins where. */
  readonly tinted: boolean;
  /** Whether the blend is being worked out. */
  readonly working: boolean;
  readonly view: ViewStore;
  readonly viewport: Viewport;
  readonly tool: Tool;
  readonly brush: BrushTip;
  /** How a shape in progress is drawn. */
  readonly tint: Tint;
  readonly shapes: ShapeControls;
  onPick(pick: WandTouch): void;
  onBrushStep(direction: 1 | -1): void;
  onTap(fingers: 2 | 3): void;
};

/** A mix of pictures, to paint on: it takes the same tools, pointers and keys as the mask does. */
export function MixCanvas(props: MixCanvasProps) {
  const { photo, levels, size, engine, surface, view, tool, brush } = props;
  const element = useRef<HTMLDivElement>(null);
  const cursor = useRef<BrushCursorHandle>(null);
  const crosshair = useRef<SVGSVGElement>(null);
  const outline = useRef<SVGSVGElement>(null);
  const stage = useRef<KonvaStage>(null);
  const { rect: area } = surface.mix;
  const stageSize = useViewport(element, { ...props, first: area });

  useCanvasInput(element, { cursor, crosshair, outline }, { ...props, mask: engine });

  useViewListener(view, ({ x, y, zoom }) => {
    stage.current?.setAttrs({ x, y, scaleX: zoom, scaleY: zoom });
    element.current?.setAttribute('data-view', `${x},${y},${zoom}`);
    if (element.current) markRing(element.current, tipSize(brush, zoom) * zoom);
  });

  return (
    <div
      ref={element}
      role="application"
      aria-label={props.label}
      aria-busy={props.working}
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
          fill={surface.mix}
          tint={props.tinted ? surface.tint : null}
          onChanged={surface.onChanged}
          view={view}
        />
        <PixelGrid photo={size} view={view} />
      </Stage>
      <FrameOutline frame={{ rect: area }} photo={size} view={view} dims={false} />
      <ShapeOutline svg={outline} tint={props.tint} />
      <Crosshair mark={crosshair} />
      <BrushCursor cursor={cursor} brush={brush} view={view} />
    </div>
  );
}
