import { ChevronDown, FolderOpen, Keyboard, Moon, Sun, SunMoon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { UpstreamName } from '../contract/config';
import { text } from '../text/text';
import { Button } from '../ui/Button';
import { FilePicker } from '../ui/FilePicker';
import { Menu, type MenuItem } from '../ui/Menu';
import { ActionButton } from './ActionButton';
import type { Commands } from './actions';
import { MASK_INPUT, PHOTO_INPUT } from './fileInputs';
import { ICON } from './iconProps';
import type { Theme } from './preferences';
import { SAMPLES, type Sample } from './samples';
import { usePhone } from './usePhone';

const t = text.app;
const NEXT_THEME: Record<Theme, Theme> = { system: 'light', light: 'dark', dark: 'system' };
const THEME_ICONS = {
  system: <SunMoon {...ICON} />,
  light: <Sun {...ICON} />,
  dark: <Moon {...ICON} />,
};

type Props = {
  photoName: string | null;
  recent: readonly MenuItem[];
  commands: Commands;
  /** What moves and shows; nothing while there is no photo. */
  view: ReactNode;
  upstream: UpstreamName | null;
  theme: Theme;
  onTheme: (theme: Theme) => void;
  onPhoto: (file: File) => void;
  onMask: ((file: File) => void) | undefined;
  onSample: (sample: Sample) => void;
};

/** The name of the photo, what to open, how it is shown, and who answers. */
export function TopBar(props: Props) {
  const { commands, view, upstream, theme, onTheme } = props;
  const onPhone = usePhone();
  return (
    <header className="flex h-full items-center gap-2 px-3 phone:gap-0 phone:px-2">
      <h1 className="font-semibold max-lg:sr-only phone:sr-only">Maskroom</h1>
      <Opening {...props} />
      <div className="ml-auto flex min-w-0 items-center gap-1 max-lg:gap-0 phone:gap-0">{view}</div>
      <UpstreamBadge upstream={upstream} />
      <div className="flex">
        {!onPhone && (
          <ActionButton id="shortcuts" commands={commands}>
            <Keyboard {...ICON} />
          </ActionButton>
        )}
        <Button look="icon" tip={t.theme} onClick={() => onTheme(NEXT_THEME[theme])}>
          {THEME_ICONS[theme]}
        </Button>
      </div>
    </header>
  );
}

function Opening({ photoName, recent, onPhoto, onMask, onSample }: Props) {
  return (
    <>
      <FilePicker id={PHOTO_INPUT} name={t.openPhoto} accept="image/*" onFile={onPhoto}>
        <FolderOpen {...ICON} />
        <span className="max-xl:sr-only phone:sr-only">{t.openPhoto}</span>
      </FilePicker>
      <Menu
        name={t.trySample}
        label={
          <>
            {t.trySample}
            <ChevronDown size={14} aria-hidden="true" />
          </>
        }
        items={SAMPLES.map((sample) => ({
          key: sample.key,
          label: t.samples[sample.key],
          onSelect: () => onSample(sample),
        }))}
        className="text-muted max-lg:hidden phone:hidden"
      />
      {onMask && (
        <FilePicker
          id={MASK_INPUT}
          name={t.openMask}
          accept="image/*"
          onFile={onMask}
          className="phone:hidden"
        >
          {t.openMask}
        </FilePicker>
      )}
      {recent.length > 0 && (
        <Menu
          name={t.sessions}
          label={
            <>
              <span className="max-w-48 truncate max-xl:max-w-28 phone:max-w-24">
                {photoName ?? t.sessions}
              </span>
              <ChevronDown size={14} aria-hidden="true" />
            </>
          }
          items={recent}
        />
      )}
    </>
  );
}

function UpstreamBadge({ upstream }: { upstream: UpstreamName | null }) {
  if (!upstream) return null;
  return (
    <span
      title={t.upstream[upstream]}
      className="flex items-center gap-2 px-2 text-muted phone:px-1"
    >
      <span className="size-2 rounded-full bg-ok" />
      <span className="max-xl:sr-only phone:sr-only">{t.upstream[upstream]}</span>
    </span>
  );
}
