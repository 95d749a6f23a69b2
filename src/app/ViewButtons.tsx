import { Columns2, Eye, EyeOff, Focus, Maximize, Redo2, Undo2 } from 'lucide-react';
import { text } from '../text/text';
import { Button } from '../ui/Button';
import type { ViewStore } from '../ui/viewStore';
import { ActionButton } from './ActionButton';
import type { Commands } from './actions';
import { HoldPhotoButton } from './HoldPhotoButton';
import { ICON } from './iconProps';
import { shownKey } from './shownKey';
import { usePhone } from './usePhone';
import type { Tools } from './useTools';
import { ZoomLabel } from './ZoomLabel';

const t = text.app;

type Props = { commands: Commands; tools: Tools; view: ViewStore };

/** Back and forth, what is shown and how large. A phone has most of it in its menu. */
export function ViewButtons({ commands, tools, view }: Props) {
  const onPhone = usePhone();
  return (
    <>
      {!onPhone && <Looking commands={commands} tools={tools} />}
      <ActionButton id="fit" commands={commands}>
        <Maximize {...ICON} />
      </ActionButton>
      {!onPhone && <Zooming commands={commands} view={view} />}
      <ActionButton id="compare" commands={commands}>
        <Columns2 {...ICON} />
      </ActionButton>
    </>
  );
}

function Looking({ commands, tools }: Pick<Props, 'commands' | 'tools'>) {
  return (
    <>
      <ActionButton id="undo" commands={commands}>
        <Undo2 {...ICON} />
      </ActionButton>
      <ActionButton id="redo" commands={commands}>
        <Redo2 {...ICON} />
      </ActionButton>
      <Divider />
      <ActionButton id="showMask" commands={commands} pressed={tools.maskShown}>
        {tools.maskShown ? <Eye {...ICON} /> : <EyeOff {...ICON} />}
      </ActionButton>
      <HoldPhotoButton commands={commands} held={tools.bare} />
      <Divider />
    </>
  );
}

function Zooming({ commands, view }: Pick<Props, 'commands' | 'view'>) {
  return (
    <>
      <ActionButton id="fitMask" commands={commands}>
        <Focus {...ICON} />
      </ActionButton>
      <Button
        look="quiet"
        tip={t.actualSize}
        shortcut={shownKey('actualSize')}
        onClick={() => commands.actualSize?.()}
        disabled={!commands.actualSize}
      >
        {t.actualSize}
      </Button>
      <ZoomLabel view={view} />
      <Divider />
    </>
  );
}

function Divider() {
  return <hr className="mx-1 h-5 border-line border-l max-lg:hidden" />;
}
