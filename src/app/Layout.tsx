import { type ReactNode, Suspense } from 'react';

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
  /** Whether the stage holds Compare, which takes all of a phone. */
  comparing: boolean;
};

/** The places of the page: fixed around the stage on a wide screen, stacked under it on a phone. */
export function Layout({ top, options, tools, stage, results, panel, ...is }: Props) {
  const onPhone = is.comparing ? 'max-md:hidden' : '';
  return (
    <div className="relative flex h-full flex-col bg-panel pt-[env(safe-area-inset-top)] pb-[env(safe-area-inset-bottom)] md:grid md:grid-cols-[52px_minmax(0,1fr)_320px] md:grid-rows-[44px_40px_minmax(0,1fr)_auto]">
      <div className="h-12 shrink-0 border-b border-line md:col-span-3 md:h-auto">{top}</div>
      <main className="relative min-h-0 flex-1 overflow-hidden bg-ground md:col-start-2 md:row-start-3">
        {stage}
      </main>
      <div
        className={`shrink-0 md:col-span-2 md:row-start-4 md:min-w-0 ${is.hasResults ? onPhone : 'max-md:hidden'}`}
      >
        <Suspense>{results}</Suspense>
      </div>
      <div
        className={`h-11 shrink-0 border-t border-line md:col-span-3 md:row-start-2 md:h-auto md:border-t-0 md:border-b ${onPhone}`}
      >
        <Suspense>{options}</Suspense>
      </div>
      <div
        className={`h-14 shrink-0 md:col-start-1 md:row-start-3 md:h-auto md:min-h-0 md:border-r md:border-line ${onPhone}`}
      >
        <Suspense>{tools}</Suspense>
      </div>
      <aside
        className={`shrink-0 border-t border-line transition-[height] duration-150 md:col-start-3 md:row-span-2 md:row-start-3 md:h-auto md:min-h-0 md:border-t-0 md:border-l ${is.panelOpen ? 'h-[70%] bg-panel max-md:absolute max-md:inset-x-0 max-md:bottom-0 max-md:z-30' : 'h-42'} ${onPhone}`}
      >
        <Suspense>{panel}</Suspense>
      </aside>
    </div>
  );
}
