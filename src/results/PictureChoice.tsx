import { COMPARED, type PictureRef, pictureKey } from '../session/pictureRef';
import type { Run } from '../session/run';
import { text } from '../text/text';
import { Checkbox } from '../ui/Checkbox';
import { pictureName } from './captions';
import { choosable } from './choosable';

const t = text.compare;

type Props = {
  runs: readonly Run[];
  chosen: readonly PictureRef[];
  onChoose: (refs: readonly PictureRef[]) => void;
};

/** Which pictures of the session are compared: photos, fills and raw outputs of any runs. */
export function PictureChoice({ runs, chosen, onChoose }: Props) {
  const keys = new Set(chosen.map(pictureKey));
  const all = choosable(runs, chosen);
  const change = (ref: PictureRef, wanted: boolean) =>
    onChoose(
      wanted ? [...chosen, ref] : chosen.filter((other) => pictureKey(other) !== pictureKey(ref)),
    );
  return (
    <fieldset className="p-3">
      <legend className="sr-only">{t.choose(COMPARED.least, COMPARED.most)}</legend>
      <p aria-hidden="true" className="pb-2 text-muted">
        {t.choose(COMPARED.least, COMPARED.most)}
      </p>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(13rem,1fr))] gap-x-4 gap-y-1.5">
        {all.map(({ ref, run }) => {
          const key = pictureKey(ref);
          const isChosen = keys.has(key);
          const full = isChosen ? chosen.length <= COMPARED.least : chosen.length >= COMPARED.most;
          return (
            <Checkbox
              key={key}
              label={pictureName(ref, run)}
              checked={isChosen}
              disabled={full}
              onChange={(wanted) => change(ref, wanted)}
            />
          );
        })}
      </div>
    </fieldset>
  );
}
