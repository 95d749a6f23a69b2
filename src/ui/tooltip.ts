/** Attributes that give an element a tooltip with its key; nothing when there is no text. */
export function tooltipProps(tip?: string, shortcut?: string): { title?: string } {
  if (!tip) return {};
  return { title: shortcut ? `${tip} (${shortcut})` : tip };
}
