import { describe, expect, it } from 'vitest';
import { apiError, apiErrorBody } from './error';

describe('apiError', () => {
  it('is not retryable, and knows nothing more, unless told', () => {
    expect(apiError('billing', 'no credit')).toEqual({
      kind: 'billing',
      message: 'no credit',
      retryable: false,
      retryAfterMs: null,
      fields: [],
      requestId: null,
    });
  });

  it('takes details, and is what goes over the wire', () => {
    const error = apiError('rate_limited', 'wait', { retryable: true, retryAfterMs: 4000 });
    expect(error).toMatchObject({ retryable: true, retryAfterMs: 4000, fields: [] });
    expect(apiErrorBody.parse({ error })).toEqual({ error });
  });
});
