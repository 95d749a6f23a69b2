import { useEffect, useEffectEvent } from 'react';
import type { Commands } from './actions';
import { actionOf, isTyping } from './keyboard';

/** Lets keys do what the table of actions says, unless the person is typing. */
export function useKeyboard(commands: Commands): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const id = actionOf(event);
    const run = id && commands[id];
    if (!run || event.defaultPrevented) return;
    // While typing, undo belongs to the text; Generate is the one thing wanted from there.
    if (isTyping(event.target) && id !== 'generate') return;
    event.preventDefault();
    // A key held down must not send run after run.
    if (!event.repeat || id === 'smaller' || id === 'larger') run();
  });
  useEffect(() => {
    const heard = new AbortController();
    document.addEventListener('keydown', press, { signal: heard.signal });
    return () => heard.abort();
  }, []);
}
