import { ResultsStrip } from '../results/ResultsStrip';
import { listedRuns } from '../session/session';
import { passOn } from './passOn';
import { runActs } from './runActs';
import type { Darkroom } from './useDarkroom';

/** The results under the stage. */
export function Strip({ room }: { room: Darkroom }) {
  const { workspace, results, saving, compare, outputs } = room;
  const { session } = workspace;
  const { copy, share } = passOn(room);
  return (
    <ResultsStrip
      runs={listedRuns(session.runs)}
      source={results.source}
      selected={session.shown}
      acts={runActs(room)}
      onSelect={(run, index) => {
        room.setPlace(null);
        outputs.show(run, index);
      }}
      onCompare={compare.compare}
      onDownload={saving.download}
      onDownloadAll={saving.downloadAll}
      onSaveRaw={(run, index) => saving.download(run, index, { what: 'raw' })}
      onCopy={copy}
      onShare={share}
      onUseAsPhoto={results.goOnFrom}
      onAction={results.act}
      saveAs={{
        saving: saving.saving,
        onSaving: saving.onSaving,
        folder: saving.folder,
        onFolder: saving.setFolder,
        onProblem: room.complain,
      }}
      onHistory={() => room.setPlace(room.place?.kind === 'runs' ? null : { kind: 'runs' })}
    />
  );
}
