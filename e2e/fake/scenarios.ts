import { FAKE_KEY } from './fakeKey';
import { DEFAULT, type Scenario, type Trouble } from './scenario';

const json = (status: number, body: object, headers: HeadersInit = {}): Trouble => ({
  status,
  body,
  headers,
});
const relay = (message: string, code: string) => ({
  error: { message, type: 'new_api_error', param: '', code },
});
const html = (status: number, title: string): Trouble => ({
  status,
  body: `<html><head><title>${status} ${title}</title></head><body><center><h1>${status} ${title}</h1></center></body></html>`,
  headers: { 'Content-Type': 'text/html' },
});
const text = (status: number, body: string): Trouble => ({
  status,
  body,
  headers: { 'Content-Type': 'text/plain' },
});

const once = (trouble: Trouble) => ({ trouble, times: 1 });
const always = (trouble: Trouble) => ({ trouble, times: Number.POSITIVE_INFINITY });

const THROTTLED = 'Request was throttled. Your rate limit for creating predictions is reduced';
const QUOTA = relay('用户额度不足 (request id: 20260101abc)', 'insufficient_user_quota');
const NSFW =
  'All generated images contained NSFW content. Try running it again with a different prompt.';
const VALIDATION = {
  detail: '- input.guidance: Must be less than or equal to 50\n',
  status: 422,
  title: 'Input validation failed',
  invalid_fields: [
    {
      type: 'number_lte',
      field: 'input.guidance',
      description: 'Must be less than or equal to 50',
    },
  ],
};
const SLOW = { start: 1500, step: 200, tail: 800 };

const failing = (error: unknown): Partial<Scenario> => ({ ends: 'failed', error });
const refusing = (trouble: Trouble): Partial<Scenario> => ({ create: always(trouble) });

/** Every behaviour by name; the numbers are those of upstream.md §6.5. */
const CHANGES = {
  default: {}, // 1, 3–6, 8, 11, 12
  full: { created: 'full' }, // 2
  'created-200': { createdStatus: 200 }, // 3
  'created-202': { createdStatus: 202 }, // 4
  'output-missing': { pending: 'missing' }, // 5
  'output-empty': { pending: 'empty' }, // 5
  'cold-boot': { timing: { start: 90_000, step: 40, tail: 400 } }, // 7
  'slow-it': { timing: SLOW }, // 8
  'slow-bar': { timing: SLOW, logs: 'bar' }, // 9
  'slow-returns': { timing: SLOW, logs: 'returns' }, // 10
  'no-logs': { logs: 'none' },
  'output-string': { output: 'string' }, // 13
  'output-items': { output: 'items' },
  'output-data': { output: 'data' }, // 14
  withheld: { held: [1] }, // 15
  'all-withheld': { held: [0, 1, 2, 3], ...failing(NSFW) }, // 16
  'early-output': { early: true, timing: { start: 100, step: 10, tail: 5000 } }, // 17
  'late-output': { emptyAnswers: 1 }, // 18
  'late-empty': { emptyAnswers: 2, pending: 'empty' }, // 18
  'never-output': { emptyAnswers: Number.POSITIVE_INFINITY }, // 18
  'failed-memory': failing('CUDA out of memory (E1001)'), // 19
  'failed-interrupted': failing('Prediction interrupted; please retry (code: PA)'), // 19
  'failed-object': failing({ code: 'E9', message: 'The model is on strike' }), // 19
  'cancel-404': { cancel: json(404, { detail: 'Not found', status: 404 }) }, // 20
  'cancel-405': { cancel: text(405, 'Method Not Allowed') }, // 20
  'cancel-501': { cancel: json(501, relay('API not implemented', 'api_not_implemented')) }, // 20
  'slow-cancel-501': {
    timing: SLOW,
    cancel: json(501, relay('API not implemented', 'api_not_implemented')),
  }, // 20
  aborted: { ends: 'aborted', timing: { start: 800, step: 0, tail: 0 }, logs: 'none' }, // 21
  'deadline-before': { cancelAfter: 5000, timing: { start: 60_000, step: 40, tail: 400 } }, // 21
  'deadline-during': { cancelAfter: 5000, timing: SLOW }, // 21
  aliases: {
    words: { starting: 'queued', processing: 'IN_PROGRESS', succeeded: 'successful' },
  }, // 22
  'ready-status': { words: { starting: 'PENDING', succeeded: 'READY' } }, // 22
  cancelled: { timing: SLOW, words: { canceled: 'cancelled' } }, // 22
  'unknown-status': { words: { processing: 'pondering' } }, // 22
  'auth-replicate': refusing(
    json(401, {
      title: 'Unauthenticated',
      detail: 'You did not pass a valid authentication token',
      status: 401,
    }),
  ), // 23
  'auth-relay': refusing(json(401, relay('无效的令牌 (request id: 2026010203)', ''))), // 23
  echo: refusing(json(401, { detail: `You sent ${FAKE_KEY}`, status: 401 })), // 23
  billing: refusing(
    json(402, {
      title: 'Billing required',
      detail: 'You need to set up billing to run this model.',
      status: 402,
    }),
  ), // 24
  credit: refusing(
    json(402, { title: 'Insufficient credit', detail: 'Top up at the vendor.', status: 402 }),
  ), // 24
  'quota-403': refusing(json(403, QUOTA)), // 24
  'quota-429': refusing(json(429, QUOTA)), // 24
  'model-404': refusing(json(404, { detail: 'The requested resource was not found', status: 404 })), // 25
  'late-404': { get: { trouble: json(404, { detail: 'Not found', status: 404 }), times: 2 } }, // 25
  'invalid-replicate': refusing(json(422, VALIDATION)), // 26
  'invalid-cog': refusing(
    json(422, {
      detail: [{ loc: ['body', 'input', 'guidance'], msg: 'too large', type: 'value_error' }],
    }),
  ), // 26
  'throttled-body': {
    create: once(json(429, { detail: `${THROTTLED}.`, status: 429, retry_after: 5 })),
  }, // 27
  'throttled-header': {
    create: once(json(429, { detail: THROTTLED, status: 429 }, { 'Retry-After': '7' })),
  }, // 27
  'throttled-text': {
    create: once(json(429, { detail: `${THROTTLED}. Your rate limit resets in ~3s.` })),
  }, // 27
  'throttled-silent': { create: once(json(429, { detail: THROTTLED, status: 429 })) }, // 27
  'throttled-date': {
    create: once(
      json(429, { detail: THROTTLED }, { 'Retry-After': 'Thu, 01 Jan 2026 00:00:09 GMT' }),
    ),
  }, // 27
  'throttled-always': refusing(json(429, { detail: THROTTLED, status: 429, retry_after: 1 })), // 27
  burst: { burst: true }, // 27
  'too-large-json': refusing(json(413, relay('too big', 'read_request_body_failed'))), // 28
  'too-large-html': refusing(html(413, 'Request Entity Too Large')), // 28
  'create-500': refusing(json(500, relay('do request failed', 'do_request_failed'))), // 29
  'create-502': refusing(html(502, 'Bad Gateway')), // 29
  'create-503': refusing(text(503, 'Service Unavailable')), // 29
  'create-504': refusing(html(504, 'Gateway Time-out')), // 29
  'get-503': { get: { trouble: text(503, 'Service Unavailable'), times: 2 } }, // 29
  'get-down': { get: always(text(503, 'Service Unavailable')) }, // 29
  'get-hang': { get: always('hang') }, // 30
  'create-reset': refusing('reset'), // 30
  'create-hang': refusing('hang'), // 30
  'get-drip': { get: always('drip') }, // 30
  'get-500': { get: { trouble: json(500, relay('do request failed', 'x')), times: 2 } }, // 29
  'get-502': { get: { trouble: html(502, 'Bad Gateway'), times: 2 } }, // 29
  'get-504': { get: { trouble: html(504, 'Gateway Time-out'), times: 2 } }, // 29
  'get-cut': { get: once('cut') }, // 30
  'slow-create': { create: always('late'), timing: SLOW }, // 30
  'response-lost': { create: once('lost') }, // 31
  'envelope-200': refusing(json(200, relay('upstream error', 'bad_response_status_code'))), // 32
  'wrapped-error': refusing(json(200, { code: 'fail_to_fetch_task', message: 'no', data: null })), // 32
  wrapped: { wrapped: true }, // 32
  'not-json': refusing(html(200, 'Welcome')),
  expiring: { lifetime: 5000 }, // 33
  'image-403': { image: 403 }, // 33
  'image-404': { image: 404 }, // 33
  'image-html': { image: 'html' }, // 34
  'image-wrong-type': { image: 'wrong-type' }, // 34
  'image-redirect': { image: 'redirect' }, // 34
  'image-huge': { image: 'huge' }, // 34
  'image-endless': { image: 'endless' }, // 34
  'image-corrupt': { image: 'corrupt' }, // 34
  'address-metadata': { address: 'http://169.254.169.254/latest/meta-data/out-0.png' },
  'address-lookalike': { address: 'https://evilreplicate.delivery/out-0.png' },
  'address-userinfo': { address: 'https://replicate.delivery@evil.example/out-0.png' },
} satisfies Record<string, Partial<Scenario>>;

/** The behaviour of that name; throws for a name that does not exist. */
export function scenarioOf(name: string): Scenario {
  const changes = Object.entries(CHANGES).find(([key]) => key === name);
  if (!changes) throw new Error(`no scenario ${name}`);
  return { ...DEFAULT, ...changes[1] };
}
