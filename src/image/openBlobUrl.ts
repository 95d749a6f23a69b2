/** A URL for a blob and how to free it. Nothing else makes or frees blob URLs. */
export function openBlobUrl(blob: Blob): { url: string; free: () => void } {
  const url = URL.createObjectURL(blob);
  return { url, free: () => URL.revokeObjectURL(url) };
}
