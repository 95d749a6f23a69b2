import type { ComponentProps } from 'react';
import { tooltipProps } from './tooltip';

type Look = 'primary' | 'plain' | 'quiet' | 'icon';

const BASE =
  'inline-flex shrink-0 items-center justify-center gap-2 rounded-md transition-colors duration-150 aria-disabled:cursor-not-allowed aria-disabled:opacity-40';
const LOOKS: Record<Look, string> = {
  primary:
    'h-10 phone:h-11 bg-accent px-4 text-prose font-semibold text-on-accent not-aria-disabled:hover:brightness-110',
  plain: 'h-8 border border-line bg-panel px-3 not-aria-disabled:hover:bg-raised phone:h-11',
  quiet:
    'h-8 px-2 text-muted not-aria-disabled:hover:bg-raised not-aria-disabled:hover:text-text phone:h-11 phone:min-w-11',
  icon: 'size-9 text-text not-aria-disabled:hover:bg-raised aria-pressed:bg-raised phone:size-11',
};

type Props = ComponentProps<'button'> & {
  look?: Look;
  /** Shown on hover and focus; for an icon button it is the name as well. */
  tip?: string;
  /** The key that does the same, shown in the tooltip. */
  shortcut?: string | undefined;
};

/**
 * A button in our look; an icon button takes its accessible name from `tip`. One that is disabled can still be
 * reached: were the focus on it as it becomes so (the last Undo), it would be lost to the page.
 */
export function Button(props: Props) {
  const { look = 'plain', tip, shortcut, className = '', disabled, onClick, ...rest } = props;
  const name = look === 'icon' && tip ? { 'aria-label': tip } : {};
  return (
    <button
      type="button"
      {...name}
      {...tooltipProps(tip, shortcut)}
      aria-disabled={disabled || undefined}
      // Also keeps a disabled submit button from sending its form.
      onClick={disabled ? (event) => event.preventDefault() : onClick}
      className={`${BASE} ${LOOKS[look]} ${className}`}
      {...rest}
    />
  );
}
