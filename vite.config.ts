import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** The worker is its own entry: Node runs no TypeScript and a bundler does not follow worker URLs. */
const serverBuild = {
  outDir: 'dist/server',
  copyPublicDir: false,
  rollupOptions: { input: { server: 'src/proxy/server.ts', worker: 'src/engine/worker.ts' } },
};

/** What the page needs from the start, in two files: split finer, small chunks compress worse. */
const groups = [
  {
    name: 'libraries',
    test: /node_modules\/(react|react-dom|scheduler|@tanstack\/(react-query|query-core)|zod|idb)\//,
  },
  { name: 'rooms', test: /src\/(contract|text|session|storage)\/(?!archive\/|(newMix|mix)\.)/ },
];

const clientBuild = {
  outDir: 'dist/client',
  manifest: true,
  target: 'es2022',
  rolldownOptions: { output: { codeSplitting: { groups } } },
};

export default defineConfig(({ isSsrBuild }) => ({
  plugins: isSsrBuild ? [] : [react(), tailwindcss()],
  build: isSsrBuild ? serverBuild : clientBuild,
  worker: { format: 'es' },
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'e2e/**/*.test.ts'],
    reporters: ['default', 'json'],
    outputFile: { json: 'reports/unit.json' },
    testTimeout: 20_000,
  },
}));
