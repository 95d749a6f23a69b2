/** A long text that is made piece by piece whenever it is sent, and so is never whole in memory. */
export type Pieces = {
  /** All of it in UTF-8, in bytes. */
  readonly size: number;
  readonly texts: () => Iterable<string>;
};

/** What can be sent: all that the built-in `fetch` takes, and texts in pieces. */
export type Sent = Omit<RequestInit, 'body'> & {
  readonly body?: RequestInit['body'] | Pieces;
};

export type Fetch = (url: string, sent?: Sent) => Promise<Response>;

export function isInPieces(body: Sent['body']): body is Pieces {
  return typeof body === 'object' && body !== null && 'texts' in body;
}

/** The same as one request, for those that take no pieces. */
export function toRequest(url: string, { body, ...init }: Sent = {}): Request {
  const whole = isInPieces(body) ? [...body.texts()].join('') : body;
  return new Request(url, { ...init, ...(whole !== undefined && { body: whole }) });
}
