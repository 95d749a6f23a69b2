import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

/** The names of the rules a tree of source files breaks. */
function brokenRules(files: Record<string, string>, base: string): string[] {
  for (const [path, source] of Object.entries(files)) {
    mkdirSync(dirname(join(base, path)), { recursive: true });
    writeFileSync(join(base, path), source);
  }
  const program = join(ROOT, 'node_modules/.bin/depcruise');
  const config = join(ROOT, '.dependency-cruiser.mjs');
  const args = ['--config', config, '--output-type', 'json', 'src'];
  const output = execFileSync(program, args, { cwd: base, encoding: 'utf8' });
  const report: { summary: { violations: { rule: { name: string } }[] } } = JSON.parse(output);
  return [...new Set(report.summary.violations.map((violation) => violation.rule.name))];
}

describe('the import rule', () => {
  let base: string;
  beforeEach(() => {
    base = mkdtempSync(join(tmpdir(), 'rooms-'));
  });
  afterEach(() => rmSync(base, { recursive: true }));

  it('lets imports point down', () => {
    const files = {
      'src/mask/a.ts': `import { b } from '../geometry/b';\nexport const a = b;`,
      'src/geometry/b.ts': 'export const b = 1;',
    };
    expect(brokenRules(files, base)).toEqual([]);
  });

  it.each([
    ['a pure room reaching up', 'src/geometry/a.ts', 'src/canvas/b.ts', 'room-geometry'],
    ['neighbours speaking', 'src/canvas/a.ts', 'src/predictions/b.ts', 'room-canvas'],
    ['the page reaching the key', 'src/app/a.ts', 'src/proxy/b.ts', 'room-app'],
    ['the engine knowing the proxy', 'src/engine/a.ts', 'src/proxy/b.ts', 'room-engine'],
  ])('fails on %s', (_, from, to, rule) => {
    const files = {
      [from]: `import { b } from '../../${to.replace('.ts', '')}';\nexport const a = b;`,
      [to]: 'export const b = 1;',
    };
    expect(brokenRules(files, base)).toContain(rule);
  });

  it('fails on a type-only import too', () => {
    const files = {
      'src/mask/a.ts': `import type { B } from '../session/b';\nexport type A = B;`,
      'src/session/b.ts': 'export type B = 1;',
    };
    expect(brokenRules(files, base)).toContain('room-mask');
  });

  it('fails on a cycle', () => {
    const files = {
      'src/mask/a.ts': `import { b } from './b';\nexport const a = () => b;`,
      'src/mask/b.ts': `import { a } from './a';\nexport const b = () => a;`,
    };
    expect(brokenRules(files, base)).toContain('no-cycles');
  });
});
