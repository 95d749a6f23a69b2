import type { ScreenPoint } from '../geometry/point';

type ClientPoint = { readonly clientX: number; readonly clientY: number };

/**
 * Measures where `element` lies now and returns how to turn an event's position into CSS px relative to it.
 * Holds under CSS zoom and scaling of an ancestor, where the window's pixels are not the element's.
 * The element has no border. Measuring may lay out the page: do it when a gesture begins, not per event.
 */
export function measureElement(element: HTMLElement): (event: ClientPoint) => ScreenPoint {
  const rect = element.getBoundingClientRect();
  // Not offsetWidth: it is rounded, which would stretch every coordinate.
  const layoutWidth = Number.parseFloat(getComputedStyle(element).width);
  const scale = layoutWidth > 0 && rect.width > 0 ? layoutWidth / rect.width : 1;
  return ({ clientX, clientY }) => ({
    x: (clientX - rect.left) * scale,
    y: (clientY - rect.top) * scale,
  });
}
