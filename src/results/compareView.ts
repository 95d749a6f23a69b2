import { type Rect, rectOfSize } from '../geometry/rect';
import type { Size } from '../geometry/size';
import { fitRect, panBy, zoomTo } from '../geometry/view';
import { createViewStore, type ViewStore } from '../ui/viewStore';

const MARGIN = 8;
/** Around a part, CSS px. */
const PART_MARGIN = 48;
/** A part of few pixels is not blown up beyond this. */
const PART_ZOOM = 8;
const PAN_STEP = 64;

/** Arrow keys look further in their direction, so the picture goes the other way. */
const PANS: Record<string, readonly [number, number]> = {
  ArrowLeft: [PAN_STEP, 0],
  ArrowRight: [-PAN_STEP, 0],
  ArrowUp: [0, PAN_STEP],
  ArrowDown: [0, -PAN_STEP],
};
const ZOOMS: Record<string, number> = { '+': 1.25, '=': 1.25, '-': 0.8 };

/** The view all panes share, and what buttons and keys do with it. Panes all have one size. */
export type CompareView = {
  readonly store: ViewStore;
  /** Size of the pictures, photo px. */
  readonly picture: Size;
  /** The panes have this size now (CSS px): a view that was fitted stays fitted, else the middle stays in place. */
  resize(pane: Size): void;
  showWhole(): void;
  /** Shows a part of the photo (photo px) as large as it fits, with some of its surroundings. */
  showRect(rect: Rect): void;
  actualSize(): void;
  /** Does what a key means for the view; whether it means anything. */
  press(key: string): boolean;
};

/** The shared view for pictures of a size (photo px). */
export function createCompareView(picture: Size): CompareView {
  const store = createViewStore();
  let pane: Size = { w: 1, h: 1 };
  let fitted = store.get();

  const showWhole = () => {
    store.set(fitRect(rectOfSize(picture), pane, MARGIN));
    fitted = store.get();
  };
  const zoom = (to: number) => store.set(zoomTo(store.get(), to, { x: pane.w / 2, y: pane.h / 2 }));

  return {
    store,
    picture,
    resize(size) {
      if (size.w === pane.w && size.h === pane.h) return;
      const [dx, dy] = [(size.w - pane.w) / 2, (size.h - pane.h) / 2];
      pane = size;
      if (store.get() === fitted) showWhole();
      else store.set(panBy(store.get(), dx, dy));
    },
    showWhole,
    showRect: (rect) =>
      store.set(fitRect(rect, pane, Math.min(PART_MARGIN, pane.w / 8), PART_ZOOM)),
    actualSize: () => zoom(1),
    press(key) {
      const factor = ZOOMS[key];
      const pan = PANS[key];
      if (factor !== undefined) zoom(store.get().zoom * factor);
      else if (pan) store.set(panBy(store.get(), ...pan));
      else if (key === '0') showWhole();
      else if (key === '1') zoom(1);
      else return false;
      return true;
    },
  };
}
