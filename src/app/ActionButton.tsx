import type { ReactNode } from 'react';
import { Button } from '../ui/Button';
import { ACTIONS, type ActionId, type Commands } from './actions';
import { shownKey } from './shownKey';
import { useOffered } from './useOffered';

type Props = { id: ActionId; commands: Commands; children: ReactNode; pressed?: boolean };

/** An icon button for an action of the table; greyed while the action cannot be done. */
export function ActionButton({ id, commands, children, pressed }: Props) {
  const run = useOffered(commands[id]);
  return (
    <Button
      look="icon"
      tip={ACTIONS[id].label}
      shortcut={shownKey(id)}
      disabled={!run}
      aria-pressed={pressed}
      onClick={() => run?.()}
    >
      {children}
    </Button>
  );
}
