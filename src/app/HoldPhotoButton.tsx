import { Image } from 'lucide-react';
import { text } from '../text/text';
import { Button } from '../ui/Button';
import type { Commands } from './actions';
import { ICON } from './iconProps';
import { shownKey } from './shownKey';

const t = text.app;
const PRESSING = ['Enter', ' '];

type Props = { commands: Commands; held: boolean; className?: string };

/** Shows the photo alone for as long as it is held; the page hears when it is let go. */
export function HoldPhotoButton({ commands, held, className }: Props) {
  const show = commands.showPhoto;
  return (
    <Button
      look="icon"
      tip={t.showPhoto}
      shortcut={t.hold(shownKey('showPhoto') ?? '')}
      disabled={!show}
      aria-pressed={held}
      onPointerDown={() => show?.()}
      onKeyDown={(event) => PRESSING.includes(event.key) && show?.()}
      // A finger that rests would bring up the browser's menu.
      onContextMenu={(event) => event.preventDefault()}
      className={className}
    >
      <Image {...ICON} />
    </Button>
  );
}
