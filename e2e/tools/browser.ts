import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

/** The flags under which the stories run: no sandbox (containers), no GPU, no calls home. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where a browser for the stories is: $CHROMIUM_PATH, an installed Chromium or Chrome, Playwright's own; or null. */
export function findBrowser(): string | null {
  const given = process.env.CHROMIUM_PATH;
  return [given, ...INSTALLED, chromium.executablePath()].find((p) => p && existsSync(p)) ?? null;
}

/** Tries a command quietly; whether it worked. */
function tried(command: string, args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 600_000 });
    return true;
  } catch {
    return false;
  }
}

/** As root on Debian or its kin, the distribution's own Chromium. */
function installFromDebian(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  return tried('apt-get', ['update']) && tried('apt-get', ['install', '-y', 'chromium']);
}

/** Finds a browser or gets one; says plainly what to install when neither works. */
function ensureBrowser(): string {
  const ways = [
    () => true,
    () => tried('npx', ['playwright', 'install', 'chromium']),
    installFromDebian,
  ];
  for (const way of ways) {
    const found = way() ? findBrowser() : null;
    if (found) return found;
  }
  throw new Error(
    'No browser for the stories. Install Chromium or Chrome, or set CHROMIUM_PATH to its program.',
  );
}

if (process.argv[1]?.endsWith('browser.ts')) console.log(`browser: ${ensureBrowser()}`);
