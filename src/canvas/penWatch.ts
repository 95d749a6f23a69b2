/** What of a PointerEvent tells pens, fingers and palms apart. */
export type PointerTrace = {
  readonly type: string;
  readonly pointerType: string;
  readonly timeStamp: number;
  /** Of the contact, in CSS px. */
  readonly width: number;
  readonly height: number;
};

/** Remembers whether a pen is about. */
export type PenWatch = {
  /** To be told every pointer event. */
  note(event: PointerTrace): void;
  /** Nobody listens any more: a pen that is down will not be heard to be lifted. */
  rest(): void;
  /** Whether a touch is the hand that holds the pen, and not a finger that means something. */
  isPalm(event: PointerTrace): boolean;
  /** Whether the pen draws here, so that fingers move the view, at a time (ms, as events have it). */
  fingersPan(now: number): boolean;
};

/** A hand rests on the glass up to this long (ms) after its pen was last near. */
const LINGER = 500;
/** No fingertip is as wide, in CSS px. */
const PALM = 80;
/** Who has put the pen away paints with a finger again, after so many ms. */
const PUT_AWAY = 10 * 60_000;

/** A watch that has not yet seen a pen. One that drew is in use until it was put away; one that only hovered is not. */
export function createPenWatch(): PenWatch {
  let lastSeen: number | null = null;
  let lastDrew: number | null = null;
  let down = false;
  return {
    note({ type, pointerType, timeStamp }) {
      if (pointerType !== 'pen') return;
      lastSeen = timeStamp;
      if (type === 'pointerdown') down = true;
      if (down) lastDrew = timeStamp;
      if (type === 'pointerup' || type === 'pointercancel') down = false;
    },
    rest() {
      down = false;
    },
    isPalm({ pointerType, timeStamp, width, height }) {
      if (pointerType !== 'touch' || lastSeen === null) return false;
      return down || timeStamp - lastSeen < LINGER || Math.max(width, height) >= PALM;
    },
    fingersPan: (now) => lastDrew !== null && (down || now - lastDrew < PUT_AWAY),
  };
}
