import type { Mix } from '../session/mix';
import { mix as t } from '../text/mix';
import { text } from '../text/text';

/** What a mix was made from, in words; pictures of runs that are gone keep their names. */
export function madeFrom({ of }: Mix): string {
  const names = of.map(({ ref, run }) =>
    ref.kind === 'photo' ? t.photo : text.compare.outputOf(ref.index + 1, run),
  );
  return t.of(names.join(', '));
}
