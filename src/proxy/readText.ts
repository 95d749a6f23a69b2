/** The text of an answer, read to its end; null, and the rest is left unread, when it has more than `max` bytes. */
export async function readText(response: Response, max: number): Promise<string | null> {
  const decoder = new TextDecoder();
  let length = 0;
  let text = '';
  // Leaving the loop cancels the body.
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > max) return null;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
