import { useEffect, useEffectEvent } from 'react';
import { isTyping } from '../ui/isTyping';
import { actionNamed, type Commands, canDo } from './actions';
import { actionOf, isSingleKey } from './keyboard';

/** Marks Results and Compare, where arrow keys go from output to output. */
export const OUTPUTS_ATTRIBUTE = 'data-outputs';

/** What has arrow keys of its own. */
const OWN_ARROWS = 'input, select, [role=slider], [role=menu]';

/** What is open over the page has the keys to itself. */
const OVER_PAGE = 'dialog[open], :popover-open';

/** Lets keys do what the table of actions says, unless the person is typing. */
export function useKeyboard(commands: Commands, singleKeys: boolean): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const meant = actionOf(event);
    const run = meant && commands[meant.id];
    if (!run || !canDo(run) || event.defaultPrevented || document.querySelector(OVER_PAGE)) return;
    if (!singleKeys && isSingleKey(event)) return;
    // While typing, undo belongs to the text; Generate is the one thing wanted from there.
    if (isTyping(event.target) && meant.id !== 'generate') return;
    const { amongOutputs, repeats } = actionNamed(meant.id);
    if (amongOutputs && !isAmongOutputs(event.target)) return;
    event.preventDefault();
    // A key held down must not send run after run.
    if (!event.repeat || repeats) run(meant.nth);
  });
  useEffect(() => {
    const heard = new AbortController();
    document.addEventListener('keydown', press, { signal: heard.signal });
    return () => heard.abort();
  }, []);
}

function isAmongOutputs(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    !target.matches(OWN_ARROWS) &&
    target.closest(`[${OUTPUTS_ATTRIBUTE}]`) !== null
  );
}
