import { describe, expect, it } from 'vitest';
import { parseSnapshot } from './parseSnapshot';
import { readAnswer } from './readAnswer';

const URL_A = 'https://replicate.delivery/a/out-0.png';
const URL_B = 'https://replicate.delivery/a/out-1.png';
const DATA = 'data:image/webp;base64,UklGRg==';

describe('parseSnapshot', () => {
  it.each([
    [{}, 'starting'],
    [{ status: null }, 'starting'],
    [{ status: 'queued' }, 'starting'],
    [{ status: 'IN_PROGRESS' }, 'processing'],
    [{ status: 'pondering' }, 'processing'],
    [{ status: 'constructor' }, 'processing'],
    [{ status: 'successful' }, 'succeeded'],
    [{ status: 'READY' }, 'succeeded'],
    [{ status: 'failure' }, 'failed'],
    [{ status: 'cancelled' }, 'canceled'],
    [{ status: 'aborted' }, 'aborted'],
  ])('%o is %s', (body, status) => {
    expect(parseSnapshot(body).status).toBe(status);
  });

  it.each<[unknown, string[]]>([
    [undefined, []],
    [null, []],
    ['', []],
    [[], []],
    [URL_A, [URL_A]],
    [
      [URL_A, URL_B],
      [URL_A, URL_B],
    ],
    [[URL_A, '', null, 7], [URL_A]],
    [[{ url: URL_A }], [URL_A]],
    [{ data: [{ url: URL_A }, { url: URL_B }] }, [URL_A, URL_B]],
    [DATA, [DATA]],
    [['file:///etc/passwd', 'data:text/html;base64,PGI+', 'javascript:alert(1)'], []],
    [{ some: 'thing' }, []],
  ])('output %o is %o', (output, outputs) => {
    expect(parseSnapshot({ output }).outputs).toEqual(outputs);
  });

  it.each([
    [{ id: 'abcdef' }, { id: 'abcdef' }],
    [{ task_id: 'abcdef' }, { id: 'abcdef' }],
    [{ id: 7 }, { id: null }],
    [{ logs: null }, { logs: '' }],
    [{ logs: ['a', 'b'] }, { logs: '["a","b"]' }],
    [{ logs: `x${'y'.repeat(300_000)}z` }, { logs: `${'y'.repeat(262_143)}z` }],
    [{ error: 'no' }, { error: 'no' }],
    [{ error: { code: 1, message: 'no' } }, { error: 'no' }],
    [{ error: { code: 1 } }, { error: '{"code":1}' }],
    [{ error: '' }, { error: null }],
    [{ metrics: { predict_time: 9.5, more: 1 } }, { predictTime: 9.5 }],
    [{ metrics: 'soon' }, { predictTime: null }],
    [{ created_at: '2026-01-01T00:00:00.102000Z' }, { createdAt: 1_767_225_600_102 }],
    [{ created_at: 'yesterday' }, { createdAt: null }],
    [{ data_removed: 'yes' }, { dataRemoved: false }],
  ])('%o', (body, expected) => {
    expect(parseSnapshot(body)).toMatchObject(expected);
  });
});

describe('readAnswer', () => {
  const job = { id: 'abcdef', status: 'starting' };
  it.each<[string, string, object?]>([
    [JSON.stringify(job), 'prediction', job],
    [JSON.stringify({ code: 'success', message: '', data: job }), 'prediction', job],
    [JSON.stringify({ code: 0, data: job }), 'prediction', job],
    [JSON.stringify({ code: 200, data: { status: 'queued' } }), 'prediction', { status: 'queued' }],
    [JSON.stringify({ ...job, error: { message: 'x' } }), 'prediction'],
    [JSON.stringify({ status: 'failed', error: 'x' }), 'prediction'],
    [JSON.stringify({ code: 'fail_to_fetch_task', message: 'x', data: null }), 'error'],
    [JSON.stringify({ error: { message: 'x' } }), 'error'],
    [JSON.stringify({ error: 'x' }), 'error'],
    ['<html>', 'garbled'],
    ['', 'garbled'],
    ['[]', 'garbled'],
    ['null', 'garbled'],
    ['{"id":"abcd', 'garbled'],
  ])('%s is %s', (text, what, body) => {
    expect(readAnswer(true, text)).toMatchObject(body ? { what, body } : { what });
  });

  it('an error status is an error whatever the body', () => {
    expect(readAnswer(false, '<html>')).toEqual({ what: 'error', body: null });
  });
});
