import { existsSync, readFileSync } from 'node:fs';
import type { CDPSession } from '@playwright/test';

/** CPU seconds of a page's main thread so far, and those of them in script. The session needs `enableCpu` first. */
export async function pageCpu(page: CDPSession): Promise<{ main: number; script: number }> {
  const { metrics } = await page.send('Performance.getMetrics');
  const seconds = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return { main: seconds('TaskDuration'), script: seconds('ScriptDuration') };
}

/** Lets `pageCpu` count the thread's own time rather than the clock's. */
export async function enableCpu(page: CDPSession): Promise<void> {
  await page.send('Performance.enable', { timeDomain: 'threadTicks' });
}

/** CPU seconds of all the browser's processes so far. */
export async function browserCpu(browser: CDPSession): Promise<number> {
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

/** Memory of the browser's page processes in MB, shared pages by their share; null where the system does not tell. */
export async function rendererMemory(browser: CDPSession): Promise<number | null> {
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
  const files = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => `/proc/${id}/smaps_rollup`);
  if (!files.every((file) => existsSync(file))) return null;
  const kilobytes = files.map((file) =>
    Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(file, 'utf8'))?.[1]),
  );
  return kilobytes.reduce((sum, kb) => sum + kb, 0) / 1000;
}
