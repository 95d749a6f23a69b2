import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';

/** A titled part of a panel that folds away. */
export function Disclosure({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="group border-t border-line">
      <summary className="flex h-10 list-none items-center gap-1 font-medium phone:h-11">
        <ChevronRight
          size={16}
          strokeWidth={1.75}
          aria-hidden="true"
          className="transition-transform duration-150 group-open:rotate-90"
        />
        {title}
      </summary>
      <div className="flex flex-col gap-3 pb-4">{children}</div>
    </details>
  );
}
