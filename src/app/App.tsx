import { Suspense, useState } from 'react';
import { allRuns } from '../session/sessions';
import type { Storage } from '../storage/openStorage';
import { text } from '../text/text';
import { Layout } from './Layout';
import { lazyPart } from './lazyPart';
import { OptionsBar } from './OptionsBar';
import type { Opened } from './opening';
import { RunPanel } from './RunPanel';
import { StageArea } from './StageArea';
import { saveMask } from './saveMask';
import { ToolBar } from './ToolBar';
import { TopBar } from './TopBar';
import { type Darkroom, useDarkroom } from './useDarkroom';
import { ZoomLabel } from './ZoomLabel';

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
  const { session, sessions } = room.workspace;
  const driven = allRuns(sessions);
  const [panelOpen, setPanelOpen] = useState(false);
  return (
    <>
      {driven.length > 0 && (
        <Suspense>
          <RunDrivers
            runs={driven}
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
        hasResults={session.runs.length > 0}
        comparing={room.compare.compared !== null}
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

function Strip({ room: { workspace, results, compare, tools } }: { room: Darkroom }) {
  const { session } = workspace;
  if (session.runs.length === 0) {
    return (
      <p className="flex h-36 items-center border-t border-line px-3 text-muted">
        {text.results.nothingYet}
      </p>
    );
  }
  return (
    <ResultsStrip
      runs={session.runs}
      source={results.source}
      selected={session.shown}
      onSelect={(run, index) => {
        const isOfPhoto = run.photo.id === workspace.desk?.photo.id;
        if (compare.compared || !isOfPhoto) return compare.compare(run, index);
        // The tint would lie over the very pixels one wants to see.
        tools.setMaskShown(!results.select(run, index));
      }}
      onCompare={compare.compare}
      onDownload={results.download}
      onDownloadAll={results.downloadAll}
      onUseAsPhoto={(run, index) => {
        compare.endCompare();
        results.goOnFrom(run, index);
      }}
      onAction={results.act}
    />
  );
}
