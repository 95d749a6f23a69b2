import type { Rect } from '../geometry/rect';
import { SweepSheet } from '../results/SweepSheet';
import { saveSheet } from '../results/saveSheet';
import type { PictureRef } from '../session/pictureRef';
import type { Run } from '../session/run';
import { cancelRequested } from '../session/runLife';
import { canResume } from '../session/runPhase';
import { listedRuns } from '../session/session';
import { needsSameRun, type Sweep, type SweepCell } from '../session/sweep';
import { runsOfSweep, settingsOfRun, sweepRuns } from '../session/sweepRuns';
import { text } from '../text/text';
import type { Darkroom } from './useDarkroom';

const t = text.app.problems;

/** A sweep, in the stage's place. */
export function SweepStage({ room, sweep }: { room: Darkroom; sweep: Sweep }) {
  const { workspace, results, saving, compare } = room;
  const runs = listedRuns(workspace.session.runs);
  const save = async (area: Rect | undefined) => {
    const cells = sweepRuns(sweep, runs);
    await saveSheet(saving.client, results.source, sweep, cells, area, saving.folder);
    saving.told();
  };
  return (
    <SweepSheet
      sweep={sweep}
      runs={runs}
      source={results.source}
      onAction={results.act}
      onCompare={(pictures) => compare.comparePictures(withPhoto(pictures))}
      onCancel={(pending) => {
        for (const { id } of pending) workspace.changeRun(id, cancelRequested);
      }}
      onMake={(cells) => void makeAgain(room, sweep, runs, cells)}
      onSave={(area) => void saving.attempt(() => save(area), t.sheet)}
      onClose={room.showStage}
    />
  );
}

/** Those that can go on under their own id do; for the others there is a new run each, of the sweep's own pictures. */
async function makeAgain(
  { results }: Darkroom,
  sweep: Sweep,
  runs: readonly Run[],
  cells: readonly SweepCell[],
): Promise<void> {
  const own = runsOfSweep(runs, sweep.id);
  const wanted = cells.filter(
    ({ settings }, i) => cells.findIndex((cell) => needsSameRun(cell.settings, settings)) === i,
  );
  for (const { settings } of wanted) {
    const run = own.findLast((made) => needsSameRun(settingsOfRun(made), settings));
    if (run && canResume(run)) {
      results.act('resume', run);
      continue;
    }
    const { guidance, steps, seed, grow, feather } = settings;
    const input = { guidance, num_inference_steps: steps, seed };
    const like = run ?? own[0];
    if (like) await results.repeat(like, { input, grow, feather, sweep });
  }
}

/** One picture by itself is held against the photo. */
function withPhoto(pictures: readonly PictureRef[]): readonly PictureRef[] {
  const [only, ...others] = pictures;
  if (!only || others.length > 0) return pictures;
  return [{ kind: 'photo', runId: only.runId }, only];
}
