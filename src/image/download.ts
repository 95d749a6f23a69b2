import { openBlobUrl } from './openBlobUrl';

/** Browsers read the blob after the click; some of them only when a dialog was answered. */
const FREE_AFTER_MS = 60_000;

/** Saves a blob under a name, as a click on a download link does. */
export function download(blob: Blob, name: string): void {
  const { url, free } = openBlobUrl(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(free, FREE_AFTER_MS);
}
