import { type ReactNode, useEffect, useRef } from 'react';
import { text } from '../text/text';
import { Button } from '../ui/Button';
import { Checkbox } from '../ui/Checkbox';
import { ACTION_IDS, ACTIONS, type ActionId } from './actions';
import { shownKeys } from './shownKey';

const t = text.app;

type Props = { singleKeys: boolean; onSingleKeys: (on: boolean) => void; onClose: () => void };

/** All keys there are, by what they are for, and the switch for those without Control or Command. */
export function ShortcutsDialog({ singleKeys, onSingleKeys, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  // Closed by itself, the browser gives the focus back.
  const close = () => dialog.current?.close();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is heard by the browser
    <dialog
      ref={dialog}
      aria-label={t.shortcuts}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && close()}
      className="m-auto max-h-[calc(100%-2rem)] w-[min(60rem,calc(100%-2rem))] overflow-hidden rounded-md border border-line bg-panel p-0 text-text shadow-lg backdrop:bg-black/40 open:flex"
    >
      <div className="flex min-h-0 min-w-0 flex-1 flex-col">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b px-4 py-2">
          <h2 className="mr-auto font-semibold text-prose">{t.shortcuts}</h2>
          <Checkbox
            label={t.singleKeys}
            tip={t.singleKeysNote}
            checked={singleKeys}
            onChange={onSingleKeys}
          />
          <Button onClick={close}>{t.done}</Button>
        </div>
        {/* The columns lie within what scrolls: of a limited height they would go on sideways. */}
        <div className="min-h-0 overflow-y-auto p-4">
          <div className="columns-[17rem] gap-8">
            {GROUPS.map(({ title, ids }) => (
              <KeyTable key={title} title={title}>
                {ids.map((id) => (
                  <KeyRow key={id} label={ACTIONS[id].label} keys={keysOf(id)} />
                ))}
              </KeyTable>
            ))}
            <KeyTable title={t.canvasKeys.title}>
              {t.canvasKeys.keys.map(({ keys, does }) => (
                <KeyRow key={keys} label={does} keys={[keys]} />
              ))}
            </KeyTable>
          </div>
        </div>
      </div>
    </dialog>
  );
}

const GROUPS = Object.entries(t.keyGroups).map(([group, title]) => ({
  title,
  ids: ACTION_IDS.filter((id) => ACTIONS[id].group === group && ACTIONS[id].keys.length > 0),
}));

/** A long row of keys is told by its ends. */
function keysOf(id: ActionId): string[] {
  const keys = shownKeys(id);
  if (id === 'showPhoto') return keys.map(t.hold);
  return keys.length > 3 ? [`${keys[0]} … ${keys.at(-1)}`] : [...new Set(keys)];
}

function KeyTable({ title, children }: { title: string; children: ReactNode }) {
  return (
    <table className="mb-5 w-full break-inside-avoid">
      <caption className="pb-1 text-left font-medium text-muted">{title}</caption>
      <tbody>{children}</tbody>
    </table>
  );
}

function KeyRow({ label, keys }: { label: string; keys: readonly string[] }) {
  return (
    <tr className="border-line border-t">
      <th scope="row" className="py-1 pr-3 text-left font-normal">
        {label}
      </th>
      <td className="py-1 text-right">
        {keys.map((key) => (
          <kbd
            key={key}
            className="ml-1 inline-block whitespace-nowrap rounded-md border border-line bg-ground px-1.5 font-sans"
          >
            {key}
          </kbd>
        ))}
      </td>
    </tr>
  );
}
