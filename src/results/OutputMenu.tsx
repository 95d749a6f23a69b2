import { Ellipsis } from 'lucide-react';
import type { Run } from '../session/run';
import { text } from '../text/text';
import { Menu } from '../ui/Menu';
import { canSharePictures } from './sharePicture';

const t = text.results.saving;

export type OutputMenuHandlers = {
  /** Saves the output as it came. */
  onSaveRaw: (run: Run, index: number) => void;
  onCopy: (run: Run, index: number) => void;
  onShare: (run: Run, index: number) => void;
};

type Props = OutputMenuHandlers & { run: Run; index: number; name: string };

/** What else can be done with an output. */
export function OutputMenu({ run, index, name, onSaveRaw, onCopy, onShare }: Props) {
  const share = { key: 'share', label: t.share, onSelect: () => onShare(run, index) };
  return (
    <Menu
      name={t.more(name)}
      label={
        <>
          <Ellipsis size={18} strokeWidth={1.75} aria-hidden="true" />
          <span className="sr-only">{t.more(name)}</span>
        </>
      }
      items={[
        { key: 'raw', label: t.saveRaw, onSelect: () => onSaveRaw(run, index) },
        { key: 'copy', label: t.copy, onSelect: () => onCopy(run, index) },
        ...(canSharePictures() ? [share] : []),
      ]}
      className="absolute top-1 right-1 bg-panel/75"
    />
  );
}
