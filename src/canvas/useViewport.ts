import {
  type RefObject,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { Rect } from '../geometry/rect';
import type { Size } from '../geometry/size';
import type { ViewStore } from '../ui/viewStore';
import { keepCentre, zoomToFit, zoomToRect } from './viewCommands';
import type { Viewport } from './viewport';

type Shown = {
  readonly photo: CanvasImageSource;
  readonly size: Size;
  readonly view: ViewStore;
  readonly viewport: Viewport;
  /** The part of a photo not yet shown there that is seen first; all of it otherwise. */
  readonly first?: Rect;
};

/**
 * Keeps `viewport` the size of the element. A photo not yet shown there is fitted, and stays
 * so until the view is changed; else the middle stays in place.
 * Returns the size for the stage, in whole CSS px, since a canvas of a fractional size is resampled.
 */
export function useViewport(element: RefObject<HTMLElement | null>, shown: Shown): Size {
  const { photo, viewport } = shown;
  const [stageSize, setStageSize] = useState<Size>(viewport.size);
  const elementSize = useRef<Size>(viewport.size);

  const place = useEffectEvent((next: Size) => {
    const { size: before } = viewport;
    viewport.size = next;
    const isFitted = shown.view.get() === viewport.fitted;
    if (viewport.photo !== photo || isFitted) {
      zoomToFit(shown.view, shown.size, viewport);
      if (viewport.photo !== photo && shown.first) zoomToRect(shown.view, shown.first, viewport);
      if (next.w > 0) viewport.photo = photo;
    } else if (next.w !== before.w || next.h !== before.h) {
      keepCentre(shown.view, before, next);
    }
  });

  // Before it is drawn: else it would be drawn twice.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another photo in the same place
  useLayoutEffect(() => place(elementSize.current), [photo, viewport]);

  useEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const { width, height } = entry.contentRect;
      // A hidden element has no size; what was there counts when it is shown again.
      if (width === 0 || height === 0) return;
      elementSize.current = { w: width, h: height };
      place(elementSize.current);
      setStageSize({ w: Math.ceil(width), h: Math.ceil(height) });
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);

  return stageSize;
}
