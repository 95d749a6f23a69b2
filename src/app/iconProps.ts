/** How every icon is drawn; the button around it has the name. */
export const ICON = { size: 18, strokeWidth: 1.75, 'aria-hidden': true } as const;
