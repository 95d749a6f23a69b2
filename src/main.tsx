import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { openStorage } from './storage/openStorage';
import './app/style.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

const storage = await openStorage();
// A session that cannot be read must not keep the page from starting.
const opened = await reopenLatest().catch(() => null);

/** The session worked on last, taken up where it was left; null on a first visit. */
async function reopenLatest() {
  const session = await storage.latestSession();
  if (!session) return null;
  const { reopen } = await import('./app/opening');
  return reopen(storage, session);
}

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={new QueryClient()}>
      <App storage={storage} start={opened} />
    </QueryClientProvider>
  </StrictMode>,
);
