import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Size } from '../geometry/size';

/** An element's size in CSS px, without its border; zero before it is known. */
export function useElementSize(element: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState<Size>({ w: 0, h: 0 });
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return;
    const measure = () => setSize({ w: current.clientWidth, h: current.clientHeight });
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(current);
    return () => sizes.disconnect();
  }, [element]);
  return size;
}
