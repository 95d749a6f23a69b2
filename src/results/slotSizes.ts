/** The slots of the strip, in CSS px. */
export const SLOT_WIDTH = 208;
export const SLOT_GAP = 12;
