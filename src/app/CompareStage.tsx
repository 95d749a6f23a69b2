import { Compare } from '../results/Compare';
import { mixable } from '../session/newMix';
import type { PictureRef } from '../session/pictureRef';
import { listedRuns } from '../session/session';
import { openMix } from './openMix';
import type { Darkroom } from './useDarkroom';

type Props = { room: Darkroom; refs: readonly PictureRef[] };

/** Pictures compared, in the stage's place. */
export function CompareStage({ room, refs }: Props) {
  const { compare, workspace } = room;
  const runs = listedRuns(workspace.session.runs);
  const pictures = mixable(refs, runs);
  return (
    <Compare
      runs={runs}
      refs={refs}
      onRefs={compare.setRefs}
      source={room.results.source}
      mode={compare.mode}
      onMode={compare.setMode}
      sides={compare.sides}
      onSides={compare.setSides}
      onMix={pictures.length > 1 && workspace.isOurs ? () => openMix(room, pictures) : undefined}
      onClose={compare.endCompare}
    />
  );
}
