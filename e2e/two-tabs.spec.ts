import { expect } from '@playwright/test';
import { text } from '../src/text/text';
import { addBoxes } from './tools/box';
import { canvasOf, choose, drag, maskHash } from './tools/desk';
import { test } from './tools/story';

const t = text.shelf;

test('what another tab works on is only looked at, until one works here instead', async ({
  desk,
  server,
}) => {
  await drag(desk, [
    [60, 60],
    [300, 200],
  ]);
  const hash = (await maskHash(desk)) ?? '';
  await expect(canvasOf(desk)).toHaveAttribute('data-saved-hash', hash);

  const second = await desk.context().newPage();
  await second.goto(server.url);
  await expect(canvasOf(second)).toHaveAttribute('data-mask-hash', hash);
  const here = second.getByRole('button', { name: t.workHere });
  await expect(second.getByText(t.elsewhere)).toBeVisible();
  await choose(second, 'Rectangle');
  await expect(here).toBeVisible();
  await expect(second.getByRole('button', { name: 'Add rectangle' })).toHaveCount(0);
  await expect(second.getByRole('button', { name: 'Clear mask' })).toBeDisabled();

  await here.click();
  await addBoxes(second, [20, 220, 40, 30]);
  await expect(desk.getByText(t.elsewhere)).toBeVisible();
  await expect(desk.getByRole('button', { name: 'Clear mask' })).toBeDisabled();
});
