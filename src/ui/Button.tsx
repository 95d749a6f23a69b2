import type { ComponentProps } from 'react';
import { tooltipProps } from './tooltip';

type Look = 'primary' | 'plain' | 'quiet' | 'icon';

const BASE =
  'inline-flex shrink-0 items-center justify-center gap-2 rounded-md transition-colors duration-150 disabled:cursor-not-allowed disabled:opacity-40';
const LOOKS: Record<Look, string> = {
  primary:
    'h-10 bg-accent px-4 text-prose font-semibold text-on-accent enabled:hover:brightness-110',
  plain: 'h-8 border border-line bg-panel px-3 enabled:hover:bg-raised max-md:h-11',
  quiet: 'h-8 px-2 text-muted enabled:hover:bg-raised enabled:hover:text-text max-md:h-11',
  icon: 'size-9 text-text enabled:hover:bg-raised aria-pressed:bg-raised max-md:size-11',
};

type Props = ComponentProps<'button'> & {
  look?: Look;
  /** Shown on hover and focus; for an icon button it is the name as well. */
  tip?: string;
  /** The key that does the same, shown in the tooltip. */
  shortcut?: string;
};

/** A button in our look; an icon button takes its accessible name from `tip`. */
export function Button({ look = 'plain', tip, shortcut, className = '', ...rest }: Props) {
  const name = look === 'icon' && tip ? { 'aria-label': tip } : {};
  return (
    <button
      type="button"
      {...name}
      {...tooltipProps(tip, shortcut)}
      className={`${BASE} ${LOOKS[look]} ${className}`}
      {...rest}
    />
  );
}
