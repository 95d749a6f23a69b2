/**
 * Puts a text on the clipboard. Over plain HTTP there is no clipboard to write to; what is selected can still be
 * copied there. Rejects when neither is allowed.
 */
export async function copyText(words: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(words);
  const field = document.createElement('textarea');
  field.value = words;
  field.readOnly = true;
  // Within what is open over the page: outside of it nothing can be selected.
  const place = document.querySelector('dialog[open]') ?? document.body;
  const before = document.activeElement;
  place.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  if (before instanceof HTMLElement) before.focus();
  if (!done) throw new Error('the browser does not let the page copy');
}
