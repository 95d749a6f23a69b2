import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { compiledKernelsPlugin } from './e2e/tools/compileKernels';

/** The worker is its own entry: Node runs no TypeScript and a bundler does not follow worker URLs. */
const serverBuild = {
  outDir: 'dist/server',
  copyPublicDir: false,
  rollupOptions: { input: { server: 'src/proxy/server.ts', worker: 'src/engine/worker.ts' } },
};

/** What the page needs from the start, in two files: split finer, small chunks compress worse. */
const START_PAGE = new RegExp(
  [
    'src/geometry/(rect|view|frame|serverSize|size)',
    'src/ui/(Button|Menu|useMedia|sliderScale|togglePopover)',
    'src/app/(shownKey|chosenModel|nameOf|ActionButton|iconProps|usePhone|runRequest|preferences)',
    'src/app/(closePhoto|acceptedInput|freshId|parameterOf|workState|actions)',
    'src/(image/photoError|results/compareMode|canvas/viewCommands)',
  ]
    .map((path) => `${path}\\.`)
    .join('|'),
);

const groups = [
  {
    name: 'libraries',
    test: /node_modules\/(react|react-dom|scheduler|@tanstack\/(react-query|query-core)|zod|idb)\//,
  },
  {
    name: 'rooms',
    test: /src\/(contract|text|session|storage)\/(?!archive\/|(newMix|mix|outpaint|settingsFrom|sweep)\.)/,
  },
  // What the empty page has of other rooms: by itself each of these small files would be a chunk of its own.
  { name: 'rooms', test: START_PAGE },
];

const clientBuild = {
  outDir: 'dist/client',
  manifest: true,
  target: 'es2022',
  rolldownOptions: { output: { codeSplitting: { groups } } },
};

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [compiledKernelsPlugin(), ...(isSsrBuild ? [] : [react(), tailwindcss()])],
  build: isSsrBuild ? serverBuild : clientBuild,
  worker: { format: 'es' },
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'e2e/**/*.test.ts'],
    reporters: ['default', 'json'],
    outputFile: { json: 'reports/unit.json' },
    testTimeout: 20_000,
  },
}));
