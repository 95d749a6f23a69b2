import { Suspense, useState } from 'react';
import type { Storage } from '../storage/openStorage';
import { Layout } from './Layout';
import { lazyPart } from './lazyPart';
import type { Opened } from './opening';
import { StageArea } from './StageArea';
import { saveMask } from './saveMask';
import { TopBar } from './TopBar';
import { type Darkroom, useDarkroom } from './useDarkroom';
import { ZoomLabel } from './ZoomLabel';

/** The page is up, and takes a photo, before all of its tools are there; their places are kept. */
const OptionsBar = lazyPart(() => import('./OptionsBar').then((part) => part.OptionsBar));
const ToolBar = lazyPart(() => import('./ToolBar').then((part) => part.ToolBar));
const RunPanel = lazyPart(() => import('./RunPanel').then((part) => part.RunPanel));

/** The empty page does without runs. */
const RunDrivers = lazyPart(() =>
  import('../predictions/RunDrivers').then((part) => part.RunDrivers),
);
const ResultsStrip = lazyPart(() =>
  import('../results/ResultsStrip').then((part) => part.ResultsStrip),
);

type Props = { storage: Storage; start: Opened | null };

/** Joins the rooms. */
export function App({ storage, start }: Props) {
  const room = useDarkroom(storage, start);
  const { runs } = room.workspace.session;
  const [panelOpen, setPanelOpen] = useState(false);
  return (
    <>
      {runs.length > 0 && (
        <Suspense>
          <RunDrivers
            runs={runs}
            loadSent={(run) => storage.loadSent(run.id)}
            saveOutput={(run, index, blob) => storage.saveOutput(run.id, index, blob)}
            onChange={room.workspace.changeRun}
          />
        </Suspense>
      )}
      <Layout
        panelOpen={panelOpen}
        top={<Top room={room} />}
        options={
          <OptionsBar
            brushSize={room.preferences.brushSize}
            onBrushSize={(brushSize) => room.prefer({ brushSize })}
            tint={room.preferences.tint}
            onTint={(tint) => room.prefer({ tint })}
          />
        }
        tools={
          <ToolBar
            tool={room.tools.tool}
            onTool={room.tools.setTool}
            commands={room.commands}
            maskShown={room.tools.maskShown}
            onSaveMask={saveMask(room.workspace.desk, room.complain)}
          />
        }
        stage={<StageArea room={room} />}
        results={<Strip room={room} />}
        panel={<RunPanel room={room} open={panelOpen} onOpen={setPanelOpen} />}
      />
    </>
  );
}

function Top({ room }: { room: Darkroom }) {
  const { desk } = room.workspace;
  return (
    <TopBar
      photoName={desk?.photo.name ?? null}
      recent={room.recent}
      commands={room.commands}
      zoom={desk && <ZoomLabel view={desk.view} />}
      upstream={room.config?.upstream ?? null}
      theme={room.preferences.theme}
      onTheme={(theme) => room.prefer({ theme })}
      onPhoto={room.opening.openFile}
      onMask={desk ? room.opening.openMask : undefined}
      onSample={room.opening.openSample}
    />
  );
}

function Strip({ room: { workspace, results, tools } }: { room: Darkroom }) {
  return (
    <ResultsStrip
      runs={workspace.session.runs}
      source={results.source}
      selected={workspace.session.shown}
      onSelect={(run, index) => {
        results.select(run, index);
        // The tint would lie over the very pixels one wants to see.
        tools.setMaskShown(false);
      }}
      onCompare={results.compare}
      onDownload={results.download}
      onDownloadAll={results.downloadAll}
      onUseAsPhoto={results.useAsPhoto}
      onAction={results.act}
    />
  );
}
