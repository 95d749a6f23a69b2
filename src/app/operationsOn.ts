import type { WandTouch } from '../canvas/gesture/command';
import type { Frame } from '../geometry/frame';
import type { Wand } from '../image/wand';
import type { Finding } from '../mask/finding';
import { text } from '../text/text';
import type { Commands } from './actions';
import { amountKey } from './amounts';
import type { Announce } from './announcer';
import { describeMask, shareOf } from './describeMask';
import type { Desk } from './desk';
import type { Outcome } from './newestStep';
import type { Preferences } from './preferences';
import type { AmountKind } from './workState';

const t = text.app.said;

/** What is done to the mask as a whole and worked out by others; when it is done, a few words say so. */
export function operationsOn({ mask, work }: Desk, preferences: Preferences, announce: Announce) {
  const tell = async (outcome: Promise<Outcome>, words: (share: string) => string) => {
    const made = await outcome;
    if (made === 'made') announce(words(shareOf(mask)));
    // Of what was not done there is nothing to see.
    else if (made === 'unchanged') announce(t.unchanged, true);
    else if (made === 'overtaken') announce(t.overtaken, true);
  };
  const change = (kind: AmountKind) => () => {
    const amount = preferences[amountKey(kind)];
    tell(work.change(kind, amount), (share) => t[kind](amount, share));
  };
  const commands: Commands = {
    grow: change('grow'),
    shrink: change('shrink'),
    removeSpecks: change('removeSpecks'),
    fillHoles: () => void tell(work.fillHoles(), t.fillHoles),
    describe: () => announce(describeMask(mask)),
  };
  return {
    commands,
    pick: (pick: WandTouch, wand: () => Wand) => tell(work.pick(pick, wand(), preferences), t.wand),
    mend: (frame: Frame, { kind }: Finding) => tell(work.mend(frame, kind), t.mend),
  };
}
