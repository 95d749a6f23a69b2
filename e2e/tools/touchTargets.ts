import type { Page } from '@playwright/test';

/** What a finger needs, in CSS pixels. */
const FINGER = 44;

/** What is to be touched on the page and is too small for a finger, by size and name; a label counts with its field. */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const targets = document.querySelectorAll<HTMLElement>(
      'button, a[href], input, select, textarea, summary, [role^=menuitem]',
    );
    const seen = [...targets].filter((target) =>
      target.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
    );
    return seen.flatMap((target) => {
      const boxes = [target, target.closest('label') ?? target].map((e) =>
        e.getBoundingClientRect(),
      );
      const [w, h] = [
        Math.max(...boxes.map(({ width }) => width)),
        Math.max(...boxes.map(({ height }) => height)),
      ];
      // What only a screen reader meets has no size to speak of.
      if (Math.max(w, h) <= 1 || Math.min(w, h) >= least) return [];
      return `${w} × ${h}: ${target.ariaLabel ?? (target.textContent || target.outerHTML)}`;
    });
  }, FINGER);
}
