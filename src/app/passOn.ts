import { canCopyPictures, copyPicture } from '../results/copyPicture';
import { fillBlob, outputFile } from '../results/saveOutput';
import { saveSent } from '../results/saveSent';
import { sharePicture } from '../results/sharePicture';
import type { Run } from '../session/run';
import { text } from '../text/text';
import type { Darkroom } from './useDarkroom';

const t = text.results.saving;
const { problems } = text.app;

/** Other ways for pictures to leave than Download. */
export function passOn({ say, saving, results: { source } }: Darkroom) {
  const { client, attempt } = saving;

  const copy = async (run: Run, index: number) => {
    await copyPicture(fillBlob(client, source, run, index));
    say({ message: t.copied, tone: 'calm' });
  };
  const share = async (run: Run, index: number) => {
    const file = await outputFile(client, source, run, index, saving.saving);
    const pass = async () => {
      if ((await sharePicture(file)) === 'done') return;
      const again = () => void attempt(pass, problems.download);
      say({ message: t.readyToShare, actions: [{ label: t.share, run: again }] });
    };
    await pass();
  };

  return {
    async copy(run: Run, index: number) {
      if (canCopyPictures()) return attempt(() => copy(run, index), problems.copyPicture);
      await saving.download(run, index, { what: 'fill', type: 'png' });
      say({ message: t.savedInstead, tone: 'calm' });
    },
    share: (run: Run, index: number) => attempt(() => share(run, index), problems.download),
    /** The two pictures that code for a run reads. */
    saveSent: (run: Run) =>
      attempt(async () => {
        await saveSent(source, run, saving.folder);
        saving.told();
      }, problems.saveSent),
  };
}
