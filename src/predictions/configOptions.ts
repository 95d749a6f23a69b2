import { queryOptions } from '@tanstack/react-query';
import { fetchConfig } from './api';
import { retryRequest } from './retryRequest';

/** Who answers and what it can do; asked once. After `signIn`, invalidate it. */
export const configOptions = queryOptions({
  queryKey: ['config'],
  queryFn: ({ signal }) => fetchConfig(signal),
  staleTime: Number.POSITIVE_INFINITY,
  ...retryRequest,
});
