/** Who may import whom (rooms of src/). Imports point down; neighbours do not speak. */
export const rooms = {
  geometry: [],
  contract: [],
  text: [],
  ui: ['geometry'],
  mask: ['geometry'],
  session: ['contract', 'mask', 'geometry'],
  image: ['mask', 'geometry'],
  canvas: ['mask', 'geometry', 'image', 'ui', 'text'],
  predictions: ['contract', 'session'],
  storage: ['contract', 'session', 'mask', 'geometry'],
  results: ['contract', 'session', 'image', 'mask', 'geometry', 'ui', 'text'],
  app: [
    'canvas',
    'predictions',
    'results',
    'storage',
    'ui',
    'text',
    'image',
    'session',
    'mask',
    'geometry',
    'contract',
  ],
  engine: ['contract', 'mask', 'geometry'],
  proxy: ['contract', 'engine'],
};

const TESTS = '[.]test[.]tsx?$';

const roomRule = ([room, allowed]) => ({
  name: `room-${room}`,
  comment: `${room} may import ${allowed.join(', ') || 'nothing of ours'}`,
  severity: 'error',
  from: { path: `^src/${room}/`, pathNot: TESTS },
  to: { path: '^src/', pathNot: `^src/(${[room, ...allowed].join('|')})/` },
});

export default {
  forbidden: [
    ...Object.entries(rooms).map(roomRule),
    {
      name: 'fake-may-import',
      severity: 'error',
      from: { path: '^e2e/fake/', pathNot: TESTS },
      to: { path: '^src/', pathNot: '^src/(contract|geometry)/' },
    },
    {
      name: 'no-stories-in-src',
      comment: 'only tests may use the fake upstream',
      severity: 'error',
      from: { path: '^src/', pathNot: TESTS },
      to: { path: '^e2e/' },
    },
    {
      name: 'no-page-imports-main',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/main' },
      to: { path: '^src/main' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
