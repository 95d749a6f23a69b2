/** What a press on the canvas does. */
export type Tool =
  | 'brush'
  | 'eraser'
  | 'rectangle'
  | 'ellipse'
  | 'lasso'
  | 'polygon'
  | 'wand'
  | 'hand';

/** Whether the tool paints with the brush's ring, and not with the point of a crosshair. */
export function isBrush(tool: Tool): boolean {
  return tool === 'brush' || tool === 'eraser';
}
