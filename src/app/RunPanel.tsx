import { Suspense } from 'react';
import { AccessGate } from './AccessGate';
import { changeSettings } from './changeSettings';
import { chosenModel } from './chosenModel';
import { lazyPart } from './lazyPart';
import { RunFooter } from './RunFooter';
import { RunForm } from './RunForm';
import { frameNote, sentSizeText } from './sizesText';
import type { Darkroom } from './useDarkroom';

const MaskCheck = lazyPart(() => import('./MaskCheck').then((part) => part.MaskCheck));
const MaskCheckBrief = lazyPart(() => import('./MaskCheck').then((part) => part.MaskCheckBrief));

type Props = { room: Darkroom; open: boolean; onOpen: (open: boolean) => void };

/** The side panel: what the run is asked for, Generate, and how the newest run stands. */
export function RunPanel({ room, open, onOpen }: Props) {
  const { config, workspace, frame, deskOnStage } = room;
  const { desk, session } = workspace;
  const { settings } = session;
  const model = chosenModel(config, settings);
  return (
    <RunForm
      settings={settings}
      onChange={(change) => {
        // A step of the history: it is made where it is seen and can be undone.
        if (change.fit) room.compare.endCompare();
        changeSettings(desk?.mask ?? null, settings, change, (made) =>
          workspace.changeSettings(session.id, made),
        );
      }}
      brief={
        deskOnStage && (
          <Suspense>
            <MaskCheckBrief key={session.id} desk={deskOnStage} frame={frame} />
          </Suspense>
        )
      }
      check={
        deskOnStage && (
          <Suspense>
            <MaskCheck key={session.id} desk={deskOnStage} frame={frame} onFix={room.fix} />
          </Suspense>
        )
      }
      upstream={config?.upstream ?? null}
      models={config?.models ?? []}
      model={model}
      sentSize={sentSizeText(frame)}
      frameNote={model ? frameNote(frame, settings.megapixels, model.limits) : null}
      open={open}
      onOpen={onOpen}
      footer={
        room.locked ? (
          <AccessGate />
        ) : (
          <RunFooter
            run={room.newest}
            onGenerate={room.commands.generate}
            onSweep={room.commands.sweep}
            preparing={room.preparing}
            onCancel={room.cancel}
          />
        )
      }
    />
  );
}
