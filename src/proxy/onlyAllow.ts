import type { Handler } from 'hono';
import { ApiFailure, failureResponse } from './apiFailure';
import type { AppEnv } from './requestLog';

/** Answers 405 for every method a known path does not have; to be registered after the ones it has. */
export function onlyAllow(...methods: string[]): Handler<AppEnv> {
  return (c) => {
    const failure = new ApiFailure('unsupported', `${c.req.method} is not allowed here`);
    const response = failureResponse(failure, c.get('requestId'));
    response.headers.set('Allow', methods.join(', '));
    return response;
  };
}
