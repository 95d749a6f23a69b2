import { RunFooter } from '../../src/app/RunFooter';
import { RunSlots } from '../../src/results/RunSlots';
import type { Run } from '../../src/session/run';
import { text } from '../../src/text/text';

const nothing = () => undefined;
const never = () => new Promise<never>(nothing);
/** No picture is ever drawn here: whether there is one is told by its button. */
const SOURCE = { photo: never, photoFile: never, mask: never, sent: never, output: never };
const ACTS = {
  star: nothing,
  rename: nothing,
  again: nothing,
  againWith: nothing,
  takeSettings: nothing,
  takeMask: nothing,
  copyParameters: nothing,
  copyCode: nothing,
  openSweep: nothing,
  delete: nothing,
  restore: nothing,
  remove: nothing,
};

type Props = { run: Run; onCancel: (run: Run) => void };

/** The two parts of the page that tell of a run: the line over Generate, and its slots among the results. */
export function ShownRun({ run, onCancel }: Props) {
  return (
    <>
      <RunFooter
        run={run}
        onGenerate={undefined}
        onSweep={undefined}
        preparing={false}
        onCancel={onCancel}
      />
      <ul>
        <RunSlots
          run={run}
          source={SOURCE}
          selected={null}
          place={{ left: 0, before: 0, all: run.outputs.length }}
          acts={ACTS}
          onAction={nothing}
          onSelect={nothing}
          onDownload={nothing}
          onDownloadAll={nothing}
          onUseAsPhoto={nothing}
          onCompare={nothing}
          onSaveRaw={nothing}
          onCopy={nothing}
          onShare={nothing}
        />
      </ul>
    </>
  );
}

/** What the line over Generate says. */
export function runWords(page: Element): string {
  return page.querySelector('[role=status]')?.textContent ?? '';
}

/** What each slot says; of a picture, that it is there. */
export function slotWords(page: Element): string[] {
  return [...page.querySelectorAll('li[data-run]')].map((slot) =>
    slot.querySelector('button[aria-pressed]')
      ? text.results.ready
      : (slot.querySelector('p, div > .sr-only')?.textContent ?? ''),
  );
}

/** Presses "Cancel run"; where there is nothing to cancel, nothing happens. */
export function pressCancel(page: Element): void {
  page.querySelector<HTMLElement>(`button[aria-label="${text.app.cancelRun}"]`)?.click();
}
