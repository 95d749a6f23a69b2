import { AccessGate } from './AccessGate';
import { RunFooter } from './RunFooter';
import { RunForm } from './RunForm';
import { frameNote, sentSizeText } from './sizesText';
import type { Darkroom } from './useDarkroom';

type Props = { room: Darkroom; open: boolean; onOpen: (open: boolean) => void };

/** The side panel: what the run is asked for, Generate, and how the newest run stands. */
export function RunPanel({ room, open, onOpen }: Props) {
  const { config, workspace, frame } = room;
  const { settings } = workspace.session;
  const model = config?.models[0];
  const ignored = (name: string) =>
    model?.parameters.find((parameter) => parameter.name === name)?.ignored ?? null;
  return (
    <RunForm
      settings={settings}
      onChange={(change) => workspace.changeSettings(workspace.session.id, change)}
      upstream={config?.upstream ?? null}
      ignored={ignored}
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
            preparing={room.preparing}
            onCancel={room.cancel}
          />
        )
      }
    />
  );
}
