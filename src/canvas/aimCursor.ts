/** The plus of a crosshair, open around its middle, and a minus beside it. */
const PLUS = 'M15.5 2v8M15.5 21v8M2 15.5h8M21 15.5h8M15 15.5h1';
const MINUS = 'M21 24.5h7';

/** White within black, so that it is seen on any photo. */
function aim(lines: string): string {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="32" height="32" fill="none">` +
    `<path stroke="black" stroke-width="3" stroke-linecap="square" d="${lines}"/>` +
    `<path stroke="white" d="${lines}"/></svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}") 15 15, crosshair`;
}

/** CSS variables with the cursors of tools that aim: adding to the mask, and taking from it. */
export const AIM_CURSORS: Readonly<Record<`--${string}`, string>> = {
  '--aim-add': aim(PLUS),
  '--aim-subtract': aim(PLUS + MINUS),
};

/** Which cursor the tool in hand has, by `data-tool` and what is held; a brush that is seen as a ring has none. */
export const TOOL_CURSORS =
  'cursor-(--aim) [--aim:var(--aim-add)] data-subtract:[--aim:var(--aim-subtract)] ' +
  'data-[tool=eraser]:[--aim:var(--aim-subtract)] ' +
  'data-[tool=brush]:not-data-tiny:cursor-none data-[tool=eraser]:not-data-tiny:cursor-none ' +
  'data-[tool=hand]:cursor-grab data-[tool=hand]:active:cursor-grabbing ' +
  'data-space:cursor-grab! data-space:active:cursor-grabbing!';
