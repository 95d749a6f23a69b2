import type { ReactNode } from 'react';

/** What a way of comparing can be told, over its pictures. */
export function ModeOptions({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-10 flex-wrap items-center gap-x-4 gap-y-1 border-line border-b bg-panel px-3 py-1">
      {children}
    </div>
  );
}
