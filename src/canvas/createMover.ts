import type { ScreenPoint } from '../geometry/point';

export type Mover = {
  moveTo(at: ScreenPoint): void;
  stop(): void;
};

/** How far from its corner the element may be moved, in CSS px. */
const REACH = 10_000;

/**
 * Moves an element by the time of two paused animations, a pixel a millisecond. Each change of its style would have
 * the browser sort the page into layers anew, as it need not for what is animated: that costs more than a stroke.
 */
export function createMover(element: HTMLElement): Mover {
  const animate = (from: Keyframe, to: Keyframe) => {
    const animation = element.animate([from, to], { duration: 2 * REACH, fill: 'both' });
    animation.pause();
    return animation;
  };
  const across = animate({ translate: `${-REACH}px` }, { translate: `${REACH}px` });
  const down = animate(
    { transform: `translateY(${-REACH}px)` },
    { transform: `translateY(${REACH}px)` },
  );
  return {
    moveTo({ x, y }) {
      across.currentTime = REACH + x;
      down.currentTime = REACH + y;
    },
    stop() {
      across.cancel();
      down.cancel();
    },
  };
}
