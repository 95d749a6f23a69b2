import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import type { ImagePoint, ScreenPoint } from '../geometry/point';
import { attachPanZoom } from '../ui/panZoom';
import type { ViewStore } from '../ui/viewStore';
import { attachBrushWheel } from './attachBrushWheel';
import { attachCanvasKeys } from './attachCanvasKeys';
import { attachHeld, NOTHING_HELD } from './attachHeld';
import { attachHeldSpace } from './attachHeldSpace';
import { attachOutline } from './attachOutline';
import { attachPainting } from './attachPainting';
import { attachPalmGuard } from './attachPalmGuard';
import type { BrushCursorHandle } from './BrushCursor';
import { type BrushTip, tipSize } from './brushTip';
import { placeCrosshair } from './Crosshair';
import { createDrawing, type Drawing } from './createDrawing';
import { createPenPoint } from './createPenPoint';
import type { WandTouch } from './gesture/command';
import { polygonOf } from './gesture/gesture';
import { outlineOf } from './gesture/outline';
import type { Paintable } from './paintable';
import { createPenWatch } from './penWatch';
import type { ShapeControls } from './shapeControls';
import { isBrush, type Tool } from './tool';
import type { Viewport } from './viewport';

type Input = {
  readonly mask: Paintable;
  readonly view: ViewStore;
  readonly viewport: Viewport;
  readonly tool: Tool;
  readonly brush: BrushTip;
  readonly shapes: ShapeControls;
  onPick(pick: WandTouch): void;
  onBrushStep(direction: 1 | -1): void;
  onTap(fingers: 2 | 3): void;
};

const MAIN_BUTTON = 0;

/** For as long as the page: a pen that was seen will come back. */
const pens = createPenWatch();

/** What lies over the picture and is moved by hand, not by React. */
export type CanvasMarks = {
  readonly cursor: RefObject<BrushCursorHandle | null>;
  readonly crosshair: RefObject<SVGSVGElement | null>;
  readonly outline: RefObject<SVGSVGElement | null>;
};

/** Connects pointers, wheel and keys to the mask and the view. Nothing here renders. */
export function useCanvasInput(
  target: RefObject<HTMLElement | null>,
  { cursor, crosshair, outline }: CanvasMarks,
  { mask, view, viewport, shapes, ...props }: Input,
): void {
  const current = useRef<Drawing | null>(null);
  const brush = useEffectEvent(() => props.brush);
  const tool = useEffectEvent(() => props.tool);
  const pick = useEffectEvent((touched: WandTouch) => props.onPick(touched));
  const stepBrush = useEffectEvent((direction: 1 | -1) => props.onBrushStep(direction));
  const tap = useEffectEvent((fingers: 2 | 3) => props.onTap(fingers));
  const hover = useEffectEvent((at: ScreenPoint | null) => cursor.current?.moveTo(at));
  const pointAt = useEffectEvent((at: ScreenPoint | null, point: ImagePoint | null) => {
    if (crosshair.current) placeCrosshair(crosshair.current, at);
    if (point) target.current?.setAttribute('data-crosshair', `${point.x},${point.y}`);
    else target.current?.removeAttribute('data-crosshair');
    hover(isBrush(props.tool) ? at : null);
  });

  useEffect(() => {
    const element = target.current;
    const svg = outline.current;
    if (!element || !svg) return;
    let spaceHeld = false;
    let held = NOTHING_HELD;
    const inHand = () => (spaceHeld ? 'hand' : tool());
    const toolOf = ({ pointerType, timeStamp }: PointerEvent) =>
      pointerType === 'touch' && pens.fingersPan(timeStamp) ? 'hand' : inHand();
    const brushSize = () => tipSize(brush(), view.get().zoom);
    const resizes = (event: WheelEvent) => event.altKey || (event.ctrlKey && held.ctrl);
    const connection = shapes.connect((what) => drawing.take({ type: what }));
    const drawing = createDrawing({
      mask,
      left: connection.left,
      brushSize,
      onPick: (touched) => pick(touched),
      onChange: (gesture) => {
        board.show(outlineOf(gesture.drawn));
        connection.tell(polygonOf(gesture));
      },
    });
    const board = attachOutline(svg, view);
    board.show(outlineOf(connection.left));
    current.current = drawing;
    const stops = [
      attachCanvasKeys(element, {
        ...{ drawing, view, viewport, photo: mask.size },
        tool: () => tool(),
        spaceHeld: () => spaceHeld,
        onCrosshair: (at, point) => pointAt(at, point),
      }),
      attachPalmGuard(element, pens, (pointerId) => drawing.take({ type: 'cancel', pointerId })),
      attachPainting(element, {
        drawing,
        view,
        tool: toolOf,
        strokePoint: createPenPoint(() => (brush().pressure ? brushSize() : null)),
        onHover: (at) => hover(isBrush(inHand()) ? at : null),
      }),
      attachPanZoom(element, view, {
        dragPans: (event) => event.button === MAIN_BUTTON && toolOf(event) === 'hand',
        onNavigate(how) {
          // Only a stroke is something already; half a shape is nothing.
          const keeps = how === 'keep' && drawing.gesture().drawn?.kind === 'stroke';
          drawing.take({ type: keeps ? 'release' : 'cancel', pointerId: null });
        },
        onTap: (fingers) => tap(fingers),
        ownsWheel: resizes,
      }),
      attachHeldSpace(element, (held) => {
        spaceHeld = held;
        element.toggleAttribute('data-space', held);
        if (held) hover(null);
      }),
      attachHeld(element, (now) => {
        held = now;
        element.toggleAttribute('data-subtract', held.alt || held.eraser);
      }),
      attachBrushWheel(element, resizes, (direction) => stepBrush(direction)),
      // Last: painting, as it stops, may still change what is shown and kept.
      board.stop,
      connection.end,
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [target, outline, mask, view, viewport, shapes]);

  useEffect(() => {
    // The hand only looks around, and who comes back from it goes on. A canvas that comes back may find another tool.
    if (props.tool !== 'hand' && props.tool !== 'polygon') current.current?.take({ type: 'tool' });
    if (!isBrush(props.tool)) hover(null);
  }, [props.tool]);
}
