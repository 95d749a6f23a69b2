import { Suspense, useState } from 'react';
import { allRuns } from '../session/sessions';
import type { Storage } from '../storage/openStorage';
import { text } from '../text/text';
import { Layout } from './Layout';
import { lazyPart } from './lazyPart';
import type { Opened } from './opening';
import { StageArea } from './StageArea';
import { TopBar } from './TopBar';
import { type Darkroom, useDarkroom } from './useDarkroom';

/** The empty page does without runs. */
const RunDrivers = lazyPart(() =>
  import('../predictions/RunDrivers').then((part) => part.RunDrivers),
);
/** Nor does it need its tools before it is seen. */
const OptionsBar = lazyPart(() => import('./OptionsBar').then((part) => part.OptionsBar));
const RunPanel = lazyPart(() => import('./RunPanel').then((part) => part.RunPanel));
const ToolBar = lazyPart(() => import('./ToolBar').then((part) => part.ToolBar));
const ViewButtons = lazyPart(() => import('./ViewButtons').then((part) => part.ViewButtons));
const ShortcutsDialog = lazyPart(() =>
  import('./ShortcutsDialog').then((part) => part.ShortcutsDialog),
);
const SessionsDialog = lazyPart(() =>
  import('./SessionsDialog').then((part) => part.SessionsDialog),
);
const RunDialogs = lazyPart(() => import('./RunDialogs').then((part) => part.RunDialogs));
const Strip = lazyPart(() => import('./Strip').then((part) => part.Strip));

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
            saveOutput={room.saveOutput}
            onChange={room.workspace.changeRun}
          />
        </Suspense>
      )}
      <Layout
        panelOpen={panelOpen}
        top={<Top room={room} />}
        options={<OptionsBar room={room} />}
        tools={
          <ToolBar tool={room.tools.tool} onTool={room.tools.setTool} commands={room.commands} />
        }
        stage={<StageArea room={room} />}
        hasResults={session.runs.length > 0}
        stageTaken={room.compare.compared !== null || room.place !== null}
        results={session.runs.length > 0 ? <Strip room={room} /> : <NoResults />}
        panel={
          // What another tab works on is only looked at.
          <div inert={!room.workspace.isOurs} className="h-full">
            <RunPanel room={room} open={panelOpen} onOpen={setPanelOpen} />
          </div>
        }
      />
      {room.shelf.isOpen && (
        <Suspense>
          <SessionsDialog shelf={room.shelf} />
        </Suspense>
      )}
      {room.question && (
        <Suspense>
          <RunDialogs room={room} question={room.question} />
        </Suspense>
      )}
      {room.shortcutsOpen && (
        <Suspense>
          <ShortcutsDialog
            singleKeys={room.preferences.singleKeys}
            onSingleKeys={(singleKeys) => room.prefer({ singleKeys })}
            onClose={() => room.setShortcutsOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}

function Top({ room }: { room: Darkroom }) {
  const { desk } = room.workspace;
  return (
    <TopBar
      photoName={room.shelf.nameNow}
      recent={room.shelf.recent}
      commands={room.commands}
      view={
        desk && (
          <Suspense>
            <ViewButtons commands={room.commands} tools={room.tools} view={desk.view} />
          </Suspense>
        )
      }
      upstream={room.config?.upstream ?? null}
      theme={room.preferences.theme}
      onTheme={(theme) => room.prefer({ theme })}
      onPhoto={room.opening.openFile}
      onMask={desk ? room.opening.openMask : undefined}
      onSample={room.opening.openSample}
    />
  );
}

function NoResults() {
  return (
    <p className="flex h-36 items-center border-t border-line px-3 text-muted">
      {text.results.nothingYet}
    </p>
  );
}
