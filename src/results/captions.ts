import type { PictureRef } from '../session/pictureRef';
import type { Run } from '../session/run';
import { mix } from '../text/mix';
import { text } from '../text/text';
import { differingParameters, type ParameterName, runParameters } from './runParameters';

const t = text.compare;

type Chosen = { readonly ref: PictureRef; readonly run: Run };

/** Too long for a caption; the table has them. */
const ONLY_IN_TABLE: readonly ParameterName[] = ['prompt', 'model', 'lora', 'loraScale'];

/** What each of the compared pictures is called: which it is, its seed, and what it was made with unlike the others. */
export function captions(chosen: readonly Chosen[]): readonly string[] {
  const photos = new Set(chosen.map(({ run }) => run.photo.id));
  const made = chosen.filter(isAsked);
  const changed = differingParameters(made.map(parametersOf))
    .map(({ name }) => name)
    .filter((name) => name !== 'seed' && !ONLY_IN_TABLE.includes(name));
  return chosen.map(({ ref, run }) => {
    if (ref.kind === 'photo') return photos.size > 1 ? t.photoOf(run.number) : text.results.photo;
    if (run.mix) return pictureName(ref, run);
    const parameters = parametersOf({ ref, run });
    const named: ParameterName[] = ['seed', ...changed];
    return [
      pictureName(ref, run),
      ...named.map((name) => t.changed(t.names[name], parameters[name])),
    ].join(' · ');
  });
}

/** Which picture of the session it is. */
export function pictureName(ref: PictureRef, run: Run): string {
  if (ref.kind === 'photo') return t.photoOf(run.number);
  const output = run.mix ? mix.mix(run.number) : t.outputOf(ref.index + 1, run.number);
  return ref.kind === 'raw' ? t.raw(output) : output;
}

/** Whether somebody was asked for the picture, with parameters. */
export function isAsked({ ref, run }: Chosen): boolean {
  return ref.kind !== 'photo' && run.mix === undefined;
}

/** What a picture was made with. */
export function parametersOf({ ref, run }: Chosen) {
  return runParameters(run, ref.kind === 'fill' ? ref.feather : undefined);
}
