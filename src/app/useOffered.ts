import { useSyncExternalStore } from 'react';
import { type ActionId, type Command, type Commands, canDo } from './actions';

const never = () => () => undefined;

/** The command for as long as it can be done. */
export function useOffered(command: Command | undefined): Command | undefined {
  const can = useSyncExternalStore(command?.when?.subscribe ?? never, () => canDo(command));
  return can ? command : undefined;
}

/** Those of the commands that can be done. */
export function useOfferedOf(commands: Commands, ids: readonly ActionId[]): Commands {
  const subscribe = (listener: () => void) => {
    const stops = ids.map((id) => commands[id]?.when?.subscribe(listener));
    return () => {
      for (const stop of stops) stop?.();
    };
  };
  const offered = useSyncExternalStore(subscribe, () =>
    ids.filter((id) => canDo(commands[id])).join(),
  );
  const now = offered.split(',');
  return Object.fromEntries(ids.filter((id) => now.includes(id)).map((id) => [id, commands[id]]));
}
