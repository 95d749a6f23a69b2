import { type ReactNode, Suspense } from 'react';
import { OUTPUTS_ATTRIBUTE } from './useKeyboard';

type Props = {
  top: ReactNode;
  options: ReactNode;
  tools: ReactNode;
  stage: ReactNode;
  results: ReactNode;
  panel: ReactNode;
  /** Whether a phone shows the panel at its upper stop. */
  panelOpen: boolean;
  /** Whether there are results: a phone has no room for a place without them. */
  hasResults: boolean;
  /** Whether something else has taken the stage's place, and with it all of a phone. */
  stageTaken: boolean;
};

const PAGE =
  'relative flex h-full flex-col bg-panel pt-[env(safe-area-inset-top)] pr-[env(safe-area-inset-right)] pb-[env(safe-area-inset-bottom)] pl-[env(safe-area-inset-left)] ' +
  'desk:grid desk:grid-cols-[52px_minmax(0,1fr)_320px] desk:grid-rows-[44px_40px_minmax(0,1fr)_auto] ' +
  'sideways:grid sideways:grid-cols-[96px_minmax(0,1fr)_240px] sideways:grid-rows-[44px_48px_minmax(0,1fr)_auto]';

// In no place of the grid, which would then hold it.
const PANEL_OPEN =
  'h-[70%] bg-panel phone:absolute phone:inset-x-0 phone:bottom-0 phone:z-30 sideways:top-11 sideways:left-auto sideways:h-auto sideways:w-80 sideways:border-l';
const PANEL_SHUT = 'h-42 sideways:col-start-3 sideways:row-start-4 sideways:border-l';

/**
 * The places of the page: fixed around the stage on a wide screen, stacked under it on a phone, beside it when the
 * phone lies on its side.
 */
export function Layout({ top, options, tools, stage, results, panel, ...is }: Props) {
  const onPhone = is.stageTaken ? 'phone:hidden' : '';
  const whenAny = is.hasResults ? onPhone : `phone:hidden ${is.stageTaken ? '' : 'sideways:block'}`;
  return (
    <div className={PAGE}>
      <div className="h-12 shrink-0 border-line border-b desk:col-span-3 desk:h-auto sideways:col-span-3 sideways:h-auto">
        {top}
      </div>
      <main
        className={`relative min-h-0 flex-1 overflow-hidden bg-ground desk:col-start-2 desk:row-start-3 sideways:row-start-3 sideways:row-end-5 ${is.stageTaken ? 'sideways:col-span-3 sideways:row-start-2' : 'sideways:col-start-2'}`}
      >
        {stage}
      </main>
      <div
        {...{ [OUTPUTS_ATTRIBUTE]: true }}
        className={`shrink-0 desk:col-start-2 desk:row-start-4 desk:min-w-0 sideways:col-start-3 sideways:row-start-2 sideways:row-end-4 sideways:overflow-hidden sideways:border-l sideways:border-line ${whenAny}`}
      >
        <Suspense>{results}</Suspense>
      </div>
      <div
        className={`h-12 shrink-0 border-line border-t desk:col-span-3 desk:row-start-2 desk:h-auto desk:border-t-0 desk:border-b sideways:col-start-2 sideways:row-start-2 sideways:h-auto sideways:border-t-0 sideways:border-b ${onPhone}`}
      >
        <Suspense>{options}</Suspense>
      </div>
      <div
        className={`h-12 shrink-0 desk:col-start-1 desk:row-span-2 desk:row-start-3 desk:h-auto desk:min-h-0 desk:border-line desk:border-r sideways:col-start-1 sideways:row-start-2 sideways:row-end-5 sideways:h-auto sideways:min-h-0 sideways:border-line sideways:border-r ${onPhone}`}
      >
        <Suspense>{tools}</Suspense>
      </div>
      <aside
        className={`shrink-0 border-line border-t transition-[height] duration-150 desk:col-start-3 desk:row-span-2 desk:row-start-3 desk:h-auto desk:min-h-0 desk:border-t-0 desk:border-l ${is.panelOpen ? PANEL_OPEN : PANEL_SHUT} ${onPhone}`}
      >
        <Suspense>{panel}</Suspense>
      </aside>
    </div>
  );
}
