import { useState } from 'react';
import type { WandTouch } from '../canvas/gesture/command';
import type { Frame } from '../geometry/frame';
import type { Wand } from '../image/wand';
import type { Finding } from '../mask/finding';
import { ACTION_IDS, ACTIONS, type Commands, type Offered } from './actions';
import { createAnnouncer } from './announcer';
import type { Desk } from './desk';
import { findCanvas } from './findCanvas';
import { operationsOn } from './operationsOn';
import type { Prefer, Preferences } from './preferences';
import { useCommands } from './useCommands';
import { useKeyboard } from './useKeyboard';
import type { Tools } from './useTools';
import { isSeen } from './workState';

type Context = {
  /** null while there is none, or something else has taken the stage's place. */
  desk: Desk | null;
  /** Whether this page may change the session. */
  isOurs: boolean;
  frame: Frame | null;
  tools: Tools;
  preferences: Preferences;
  prefer: Prefer;
  /** What else can be done; undefined while it cannot. */
  others: Offered;
  /** Closes whatever else is open over the page. */
  onClose: () => void;
};

/** Everything that toolbar, menus and keyboard do with the desk, and what is said of it to who listens. */
export function useHandling({ desk, isOurs, frame, others, onClose, ...context }: Context) {
  const { tools, preferences } = context;
  const [announcer] = useState(createAnnouncer);
  const [shortcutsOpen, setShortcutsOpen] = useState(false);
  const operations = desk && operationsOn(desk, preferences, announcer.announce);
  const isStripShown = () => desk !== null && isSeen(desk.work.getState());
  const all = useCommands({
    ...context,
    desk,
    others: {
      ...operations?.commands,
      ...others,
      shortcuts: () => setShortcutsOpen(true),
      // The nearest to what one was just doing.
      close: () => (isStripShown() ? desk?.work.settle() : onClose()),
    },
  });
  const commands = isOurs ? all : harmless(all);
  useKeyboard(commands, preferences.singleKeys);

  return {
    commands,
    announcer,
    shortcutsOpen,
    setShortcutsOpen,
    /** The magic wand touched the photo. */
    pick: (pick: WandTouch, wand: () => Wand) =>
      isOurs ? operations?.pick(pick, wand) : undefined,
    fix(finding: Finding) {
      if (finding.kind !== 'empty') {
        if (frame) operations?.mend(frame, finding);
        return;
      }
      // Nobody but the person can.
      tools.setTool('brush');
      findCanvas()?.focus();
    },
  };
}

/** What changes nothing of the session. */
function harmless(commands: Commands): Commands {
  const ids = ACTION_IDS.filter((id) => HARMLESS.includes(ACTIONS[id].group));
  return Object.fromEntries(ids.flatMap((id) => (commands[id] ? [[id, commands[id]]] : [])));
}

const HARMLESS: readonly string[] = ['view', 'results', 'help'];
