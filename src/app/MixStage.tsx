import { Redo2, Undo2 } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useSyncExternalStore } from 'react';
import { MixCanvas } from '../canvas/MixCanvas';
import { MixBar } from '../results/MixBar';
import { MixPalette } from '../results/MixPalette';
import { type Comparable, useComparables } from '../results/useComparables';
import { mix as t } from '../text/mix';
import { text } from '../text/text';
import { ActionButton } from './ActionButton';
import { stepSize } from './brushSize';
import { ICON } from './iconProps';
import type { MixDesk } from './mixDesk';
import { PhoneBrushSize } from './PhoneBrushSize';
import { sizeKey } from './preferences';
import { tipOf } from './tipOf';
import type { Darkroom } from './useDarkroom';
import { useMixing } from './useMixing';
import { usePhone } from './usePhone';

type Props = { room: Darkroom; mix: MixDesk };
type EaselProps = Props & { comparables: readonly Comparable[] };

/** Several pictures put together by painting which wins where, in the stage's place. Escape leaves. */
export function MixStage({ room, mix }: Props) {
  const { runs } = room.workspace.session;
  const { source } = room.results;
  const { comparables, isComplete, isBroken } = useComparables(mix.refs, runs, source);
  if (isComplete) return <Easel room={room} mix={mix} comparables={comparables} />;
  return (
    <p role="status" className="p-4 text-muted">
      {isBroken ? text.results.unreadable : text.results.stitching}
    </p>
  );
}

function Easel({ room, mix, comparables }: EaselProps) {
  const { engine } = mix;
  const region = useRef<HTMLElement>(null);
  const { inHand, isEmpty } = useSyncExternalStore(engine.subscribe, engine.getState);
  const mixing = useMixing(room, mix, comparables);
  const { settings, change, area, keeping } = mixing;
  useEffect(() => region.current?.querySelector<HTMLElement>('[role=application]')?.focus(), []);
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    mixing.leave();
  };
  return (
    <section
      ref={region}
      aria-label={t.title}
      onKeyDown={press}
      className="contain-inline-size flex size-full flex-col bg-ground"
    >
      <MixBar
        comparables={comparables}
        base={settings.base}
        onBase={(base) => change({ base })}
        width={settings.width}
        onWidth={(width) => change({ width })}
        tinted={settings.tinted}
        onTinted={(tinted) => change({ tinted })}
        onEdited={room.commands.fitMask}
        onStartOver={isEmpty ? undefined : () => engine.clear()}
        onKeep={keeping || isEmpty ? undefined : mixing.keep}
        keeping={keeping}
        onClose={mixing.leave}
      >
        <PhoneHistory room={room} />
      </MixBar>
      <Paper room={room} mix={mix} comparables={comparables} mixing={mixing} />
      <MixPalette
        comparables={comparables}
        area={area}
        base={settings.base}
        inHand={inHand - 1}
        onTake={(place) => engine.take(place + 1)}
      />
    </section>
  );
}

/** Back and forth; on a wide screen they are in the top bar. */
function PhoneHistory({ room: { commands } }: { room: Darkroom }) {
  const onPhone = usePhone();
  if (!onPhone) return null;
  return (
    <>
      <ActionButton id="undo" commands={commands}>
        <Undo2 {...ICON} />
      </ActionButton>
      <ActionButton id="redo" commands={commands}>
        <Redo2 {...ICON} />
      </ActionButton>
    </>
  );
}

type PaperProps = EaselProps & { mixing: ReturnType<typeof useMixing> };

function Paper({ room, mix, comparables, mixing }: PaperProps) {
  const { preferences, prefer, tools, commands } = room;
  const { desk } = room.workspace;
  const photo = comparables[0]?.picture.layers[0]?.bitmap;
  const key = sizeKey(tools.tool);
  return (
    <div className="relative min-h-0 flex-1">
      {photo && (
        <MixCanvas
          label={t.canvas}
          photo={photo}
          levels={photo === desk?.bitmap ? desk.levels : null}
          size={mix.size}
          engine={mix.engine}
          surface={mixing.surface}
          tinted={mixing.settings.tinted}
          working={mixing.working}
          view={mix.view}
          viewport={mix.viewport}
          tool={tools.tool}
          brush={tipOf(tools.tool, preferences)}
          tint={preferences.tint}
          shapes={mix.shapes}
          onPick={() => room.announcer.announce(t.said.wand, true)}
          onBrushStep={(direction) => prefer({ [key]: stepSize(preferences[key], direction) })}
          onTap={(fingers) => (fingers === 2 ? commands.undo : commands.redo)?.()}
        />
      )}
      <PhoneBrushSize tool={tools.tool} preferences={preferences} prefer={prefer} />
    </div>
  );
}
