import { expect, type Locator, type Page } from '@playwright/test';
import { text } from '../../src/text/text';
import type { PictureFile } from './desk';

const t = text.shelf;

/** The list of sessions, on the start page or over the desk. */
export function shelfOf(page: Page): Locator {
  return page.getByRole('region', { name: t.sessions });
}

/** Opens the list of sessions over the desk of a photo of that name. */
export async function openShelf(page: Page, photo: string): Promise<Locator> {
  const menu = page.locator('[aria-haspopup=menu]');
  await page.getByRole('button', { name: photo, exact: true }).and(menu).click();
  await page.getByRole('menuitem', { name: t.all }).click();
  await expect(shelfOf(page)).toBeVisible();
  return shelfOf(page);
}

/** Does what the menu of a session offers. */
export async function choose(page: Page, session: string, command: string): Promise<void> {
  await shelfOf(page)
    .getByRole('button', { name: t.more(session) })
    .click();
  await page.getByRole('menuitem', { name: command, exact: true }).click();
}

/** Imports an archive through the list of sessions. */
export async function importArchive(page: Page, file: PictureFile): Promise<void> {
  await shelfOf(page).getByLabel(t.import).setInputFiles(file);
}
