/** Prints `N passed, N failed`, counted from the reports of the unit tests and the stories. */
import { existsSync, readFileSync } from 'node:fs';

type Counts = { passed: number; failed: number };

function read<T>(path: string): T | null {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T) : null;
}

const unit = read<{ numPassedTests: number; numFailedTests: number; numFailedTestSuites: number }>(
  'reports/unit.json',
);
const stories = read<{ stats: { expected: number; unexpected: number; flaky: number } }>(
  'reports/e2e.json',
);

const counts: Counts[] = [
  { passed: unit?.numPassedTests ?? 0, failed: unit ? unit.numFailedTests : 1 },
  {
    passed: (stories?.stats.expected ?? 0) + (stories?.stats.flaky ?? 0),
    failed: stories ? stories.stats.unexpected : 1,
  },
];
const passed = counts.reduce((sum, c) => sum + c.passed, 0);
const failed = counts.reduce((sum, c) => sum + c.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
