/** The key the stories and tests give to the proxy. */
export const FAKE_KEY = 'fake-key-4711';
