import { type Browser, type CDPSession, chromium } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from '../tools/browser';
import { startServer } from '../tools/server';
import type { Figure } from './figure';
import type { Options } from './options';

/** What a scenario measures with: one browser, the built server, and how much to do. */
export type Bench = {
  readonly browser: Browser;
  /** Sees the whole browser rather than one page. */
  readonly cdp: CDPSession;
  readonly url: string;
  /** 0, 1, 2, … */
  readonly runs: readonly number[];
  /** A number of strokes or repeats, cut down to the share that is wanted, at least one. */
  scaled(count: number): number;
};

/** Opens what it needs, then yields its figures once for each run, always the same ones in the same order. */
export type Scenario = (bench: Bench) => AsyncGenerator<readonly Figure[]>;

/** Starts browser and server, and ends both after `work`. */
export async function withBench(options: Options, work: (bench: Bench) => Promise<void>) {
  const executablePath = findBrowser();
  const server = await startServer();
  const browser = await chromium.launch({
    args: BROWSER_FLAGS,
    ...(executablePath && { executablePath }),
  });
  try {
    await work({
      browser,
      cdp: await browser.newBrowserCDPSession(),
      url: server.url,
      runs: Array.from({ length: options.runs }, (_, run) => run),
      scaled: (count) => Math.max(1, Math.round(count * options.share)),
    });
  } finally {
    await browser.close();
    await server.stop();
  }
}
