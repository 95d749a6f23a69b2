import type { MixablePicture } from '../session/mix';
import { openMixDesk } from './mixDesk';
import type { Darkroom } from './useDarkroom';

/** Lets pictures of one size be mixed, in the stage's place; what was picked of them before is still there. */
export function openMix(room: Darkroom, refs: readonly MixablePicture[]): void {
  const { session } = room.workspace;
  const photo = session.runs.find(({ id }) => id === refs[0]?.runId)?.photo;
  if (!photo) return;
  room.say(null);
  room.compare.endCompare();
  room.setPlace({ kind: 'mix', desk: openMixDesk(session.id, refs, photo) });
}
