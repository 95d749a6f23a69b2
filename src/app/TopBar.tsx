import { ChevronDown, Columns2, FolderOpen, Maximize, Moon, Sun, SunMoon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { UpstreamName } from '../contract/config';
import { text } from '../text/text';
import { Button } from '../ui/Button';
import { FilePicker } from '../ui/FilePicker';
import { Menu, type MenuItem } from '../ui/Menu';
import { ActionButton } from './ActionButton';
import type { Commands } from './actions';
import type { Theme } from './preferences';
import { SAMPLES, type Sample } from './samples';

const t = text.app;
const ICON = { size: 18, strokeWidth: 1.75, 'aria-hidden': true } as const;
const NEXT_THEME: Record<Theme, Theme> = { system: 'light', light: 'dark', dark: 'system' };
const THEME_ICONS = {
  system: <SunMoon {...ICON} />,
  light: <Sun {...ICON} />,
  dark: <Moon {...ICON} />,
};

/** The id of the photo's file input, for other labels that open it. */
export const PHOTO_INPUT = 'open-photo';

type Props = {
  photoName: string | null;
  recent: readonly MenuItem[];
  commands: Commands;
  zoom: ReactNode;
  upstream: UpstreamName | null;
  theme: Theme;
  onTheme: (theme: Theme) => void;
  onPhoto: (file: File) => void;
  onMask: ((file: File) => void) | undefined;
  onSample: (sample: Sample) => void;
};

/** The name of the photo, what to open, how it is shown, and who answers. */
export function TopBar(props: Props) {
  const { photoName, recent, commands, zoom, upstream, theme, onTheme } = props;
  return (
    <header className="flex h-full items-center gap-2 px-3 max-md:gap-0 max-md:px-2">
      <h1 className="font-semibold max-md:sr-only">Maskroom</h1>
      <FilePicker id={PHOTO_INPUT} name={t.openPhoto} accept="image/*" onFile={props.onPhoto}>
        <FolderOpen {...ICON} />
        <span className="max-md:sr-only">{t.openPhoto}</span>
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
          onSelect: () => props.onSample(sample),
        }))}
        className="text-muted max-lg:hidden"
      />
      {props.onMask && (
        <FilePicker
          id="open-mask"
          name={t.openMask}
          accept="image/*"
          onFile={props.onMask}
          className="max-md:hidden"
        >
          {t.openMask}
        </FilePicker>
      )}
      {recent.length > 0 && (
        <Menu
          name={t.sessions}
          label={
            <>
              <span className="max-w-48 truncate max-md:max-w-24">{photoName ?? t.sessions}</span>
              <ChevronDown size={14} aria-hidden="true" />
            </>
          }
          items={recent}
        />
      )}
      <div className="ml-auto flex items-center gap-1 max-md:gap-0">
        <ActionButton id="fit" commands={commands}>
          <Maximize {...ICON} />
        </ActionButton>
        <Button
          look="quiet"
          onClick={commands.actualSize}
          disabled={!commands.actualSize}
          className="max-md:hidden"
        >
          {t.actualSize}
        </Button>
        {zoom}
        <ActionButton id="compare" commands={commands}>
          <Columns2 {...ICON} />
        </ActionButton>
      </div>
      <UpstreamBadge upstream={upstream} />
      <Button look="icon" tip={t.theme} onClick={() => onTheme(NEXT_THEME[theme])}>
        {THEME_ICONS[theme]}
      </Button>
    </header>
  );
}

function UpstreamBadge({ upstream }: { upstream: UpstreamName | null }) {
  if (!upstream) return null;
  return (
    <span className="flex items-center gap-2 px-2 text-muted max-md:px-1">
      <span className="size-2 rounded-full bg-ok" />
      <span className="max-md:sr-only">{t.upstream[upstream]}</span>
    </span>
  );
}
