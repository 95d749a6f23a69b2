import { Window } from 'happy-dom';

/**
 * As much of a browser as React and TanStack Query ask for; the rest stays Node's, so that forms and bytes are real.
 * To be imported before them: they look for it when they are loaded.
 */
const window = new Window({ url: 'http://127.0.0.1/' });
const { document, navigator } = window;
Object.assign(globalThis, { window, document, navigator });
