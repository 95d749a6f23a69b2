import type { Mixing } from '../canvas/mixSurface';
import type { Rect } from '../geometry/rect';
import { finishMix } from '../image/mix/finishMix';
import { packCoverage } from '../mask/packCoverage';
import { UNPICKED } from '../mask/pick/picks';
import { layersOf } from '../results/mixArea';
import type { Comparable } from '../results/useComparables';
import type { Mix, MixablePicture } from '../session/mix';
import { newMix } from '../session/newMix';
import { deleted, restored } from '../session/runNotes';
import { nextRunNumber } from '../session/session';
import { mix as t } from '../text/mix';
import { text } from '../text/text';
import { freshId } from './freshId';
import { forgetMixDesk, type MixDesk } from './mixDesk';
import type { Darkroom } from './useDarkroom';

/** Makes a mix one of the results: stored before it is listed, shown, and one step of the timeline. */
export async function keepMix(
  room: Darkroom,
  mix: MixDesk,
  comparables: readonly Comparable[],
  area: Rect,
  mixing: Mixing,
): Promise<void> {
  const { workspace, storage } = room;
  const { session } = workspace;
  const base = comparables[mixing.meaning[UNPICKED] ?? 0];
  const photo = base?.picture.layers[0];
  if (!base || !photo) return;
  mix.engine.commitStroke();
  const used = usedIn(mix, comparables, mixing);
  const pictures = layersOf(comparables.map(({ picture }) => picture));
  const input = { size: mix.size, pictures, picks: mix.engine.picks.data, ...mixing };
  const { output, coverage } = await finishMix(input, photo.bitmap, area);
  const request = {
    id: freshId(),
    number: nextRunNumber(session),
    photo: base.run.photo,
    frame: { rect: area, working: { w: area.w, h: area.h } },
    mix: { of: used, blend: mixing.width },
  };
  const run = newMix(request, Date.now());
  await storage.addMix(session.id, run, output, packCoverage(coverage));
  workspace.addRun(session.id, run);
  forgetMixDesk(mix);
  room.showStage();
  room.outputs.show(run, 0);
  makeStep(room, run);
}

/** The pictures that the mix is made from: the base, and those that were picked. */
function usedIn(
  { engine }: MixDesk,
  comparables: readonly Comparable[],
  { meaning }: Mixing,
): Mix['of'] {
  const { counts } = engine.getState();
  const places = new Set(meaning.filter((_, value) => value === UNPICKED || counts[value]));
  return [...places].flatMap((place) => {
    const { ref, run } = comparables[place] ?? {};
    return ref && run && ref.kind !== 'raw'
      ? [{ ref: ref as MixablePicture, run: run.number }]
      : [];
  });
}

/** Undo takes the mix out of the results again, as if it had been deleted. */
function makeStep({ workspace, say }: Darkroom, run: ReturnType<typeof newMix>): void {
  const { session, desk, changeRun, showOutput } = workspace;
  const { shown } = session;
  const undo = () => {
    changeRun(run.id, (old) => deleted(old, Date.now()));
    showOutput(session.id, shown);
  };
  const redo = () => {
    changeRun(run.id, restored);
    showOutput(session.id, { runId: run.id, index: 0 });
  };
  desk?.mask.record({ undo, redo });
  const takeBack = () => (desk ? desk.mask.undo() : undo());
  say({
    message: t.said.kept(t.mix(run.number)),
    tone: 'calm',
    actions: [{ label: text.results.runs.undo, run: takeBack }],
  });
}
