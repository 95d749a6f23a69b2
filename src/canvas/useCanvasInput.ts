import { type RefObject, useEffect, useEffectEvent, useLayoutEffect } from 'react';
import type { ScreenPoint } from '../geometry/point';
import type { MaskEngine } from '../mask/maskEngine';
import { attachPanZoom } from '../ui/panZoom';
import type { ViewStore } from '../ui/viewStore';
import { attachBrushWheel } from './attachBrushWheel';
import { attachHeldSpace } from './attachHeldSpace';
import { attachPainting } from './attachPainting';
import type { Tool } from './gesture';

type Input = {
  readonly mask: MaskEngine;
  readonly view: ViewStore;
  readonly tool: Tool;
  readonly brushSize: number;
  onBrushStep(direction: 1 | -1): void;
};

const MAIN_BUTTON = 0;

/** Connects pointers, wheel and Space to the mask and the view. Nothing here renders. */
export function useCanvasInput(
  target: RefObject<HTMLElement | null>,
  { mask, view, ...props }: Input,
  onHover: (at: ScreenPoint | null) => void,
): void {
  const brushSize = useEffectEvent(() => props.brushSize);
  const tool = useEffectEvent(() => props.tool);
  const stepBrush = useEffectEvent((direction: 1 | -1) => props.onBrushStep(direction));
  const hover = useEffectEvent(onHover);

  useEffect(() => {
    const element = target.current;
    if (!element) return;
    let spaceHeld = false;
    const inHand = () => (spaceHeld ? 'hand' : tool());
    const painting = attachPainting(element, {
      mask,
      view,
      tool: inHand,
      brushSize: () => brushSize(),
      onHover: (at) => hover(inHand() === 'hand' ? null : at),
    });
    const stops = [
      painting.stop,
      attachPanZoom(element, view, {
        dragPans: (event) => event.button === MAIN_BUTTON && inHand() === 'hand',
        onNavigate: painting.abandon,
      }),
      attachHeldSpace(element, (held) => {
        spaceHeld = held;
        element.toggleAttribute('data-space', held);
        if (held) hover(null);
      }),
      attachBrushWheel(element, (direction) => stepBrush(direction)),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [target, mask, view]);

  useLayoutEffect(() => {
    target.current?.toggleAttribute('data-hand', props.tool === 'hand');
  });
}
