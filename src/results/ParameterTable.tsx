import { text } from '../text/text';
import { isAsked, parametersOf, pictureName } from './captions';
import { differingParameters } from './runParameters';
import type { Comparable } from './useComparables';

const t = text.compare;

/** In what the compared outputs were made differently. */
export function ParameterTable({ comparables }: { comparables: readonly Comparable[] }) {
  const made = comparables.filter(isAsked);
  const rows = differingParameters(made.map(parametersOf));
  if (rows.length === 0) return <p className="p-3 text-muted">{t.same}</p>;
  return (
    <table aria-label={t.parameters} className="m-3 border-collapse text-left">
      <thead>
        <tr className="border-line border-b text-muted">
          <th scope="col" className="py-1 pr-4 font-normal">
            {t.parameter}
          </th>
          {made.map(({ key, ref, run }) => (
            <th key={key} scope="col" className="max-w-64 py-1 pr-4 font-normal">
              {pictureName(ref, run)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, values }) => (
          <tr key={name} className="border-line border-b last:border-b-0">
            <th scope="row" className="py-1 pr-4 font-medium">
              {t.names[name]}
            </th>
            {made.map(({ key }, i) => (
              <td key={key} className="max-w-64 py-1 pr-4 align-top tabular-nums">
                {values[i]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
