import type { Page } from '@playwright/test';

/** What a finger needs, in CSS pixels. */
const FINGER = 44;

/** What is to be touched on the page and is too small for a finger, by size and name. */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const targets = document.querySelectorAll<HTMLElement>(
      'button, a[href], input, select, textarea, summary, [role^=menuitem]',
    );
    return [...targets].flatMap((target) => {
      // A label counts as its field, which may be there for screen readers only; a slider lies unseen on what is seen.
      const slider = target.matches('[type=range]') ? target.parentElement : null;
      const seen = target.closest('label') ?? slider ?? target;
      if (!seen.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return [];
      const { width, height } = seen.getBoundingClientRect();
      if (Math.min(width, height) >= least) return [];
      return `${width} × ${height}: ${target.ariaLabel || target.textContent || target.outerHTML}`;
    });
  }, FINGER);
}
