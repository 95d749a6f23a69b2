import { useEffect, useState } from 'react';
import { openBlobUrl } from './openBlobUrl';

/** A URL for the blob as long as the component shows it; null while there is no blob. */
export function useBlobUrl(blob: Blob | null): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!blob) return;
    const opened = openBlobUrl(blob);
    setUrl(opened.url);
    return () => {
      setUrl(null);
      opened.free();
    };
  }, [blob]);
  return url;
}
