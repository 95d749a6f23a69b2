import { text } from '../text/text';
import { Button } from '../ui/Button';

const t = text.shelf;

/** Says that another tab works on this session, and offers to work on it here. */
export function ElsewhereBar({ onWorkHere }: { onWorkHere: () => void }) {
  return (
    <div
      role="alert"
      className="absolute inset-x-0 bottom-12 z-20 mx-auto flex w-fit max-w-[calc(100%-1.5rem)] items-center gap-3 rounded-md border border-line bg-panel py-2 pr-2 pl-3 shadow-lg phone:bottom-2"
    >
      <p className="min-w-0">{t.elsewhere}</p>
      <Button onClick={onWorkHere}>{t.workHere}</Button>
    </div>
  );
}
