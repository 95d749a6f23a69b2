import { CircleAlert, X } from 'lucide-react';
import { useRef } from 'react';
import { text } from '../text/text';
import { Button } from '../ui/Button';
import { useReturnFocus } from '../ui/useReturnFocus';
import { findCanvas } from './findCanvas';

/** One sentence that needs the person, and the ways on. */
export type NoticeContent = {
  message: string;
  /** calm: nothing is wrong. */
  tone?: 'calm';
  actions?: readonly { label: string; run: () => void }[];
};

type Props = { notice: NoticeContent | null; onDismiss: () => void };

/** The one place where problems and questions appear: over the stage's top edge, moving nothing. */
export function Notice({ notice, onDismiss }: Props) {
  return notice && <Card notice={notice} onDismiss={onDismiss} />;
}

function Card({ notice, onDismiss }: { notice: NoticeContent; onDismiss: () => void }) {
  const card = useRef<HTMLDivElement>(null);
  useReturnFocus(card, findCanvas);
  return (
    <div
      ref={card}
      role="alert"
      className="absolute inset-x-0 top-3 z-20 mx-auto flex w-fit max-w-[min(36rem,calc(100%-1.5rem))] items-center gap-3 rounded-md border border-line bg-panel py-2 pr-2 pl-3 shadow-lg"
    >
      <CircleAlert
        size={18}
        strokeWidth={1.75}
        aria-hidden="true"
        className={`shrink-0 ${notice.actions || notice.tone === 'calm' ? 'text-muted' : 'text-danger'}`}
      />
      <p className="min-w-0">{notice.message}</p>
      <div className="flex shrink-0 flex-wrap justify-end gap-1">
        {notice.actions?.map((action) => (
          <Button
            key={action.label}
            onClick={() => {
              onDismiss();
              action.run();
            }}
          >
            {action.label}
          </Button>
        ))}
        <Button look="icon" tip={text.app.dismiss} onClick={onDismiss}>
          <X size={18} strokeWidth={1.75} aria-hidden="true" />
        </Button>
      </div>
    </div>
  );
}
