import { expect } from '@playwright/test';
import { unfold } from './tools/desk';
import { test } from './tools/story';

test('what the built-in engine does not use is greyed, and says why', async ({ desk: page }) => {
  await expect(page.getByRole('textbox', { name: 'Prompt' })).toHaveAccessibleDescription(
    'Built-in engine: removes and repairs, and does not follow the prompt.',
  );
  await unfold(page, 'Advanced');
  for (const [field, reason] of [
    [page.getByRole('spinbutton', { name: 'Guidance' }), 'it fills from the photo itself'],
    [page.getByRole('textbox', { name: 'LoRA weights' }), 'it has no model to adapt'],
    [page.getByRole('spinbutton', { name: 'LoRA scale' }), 'it has no model to adapt'],
    [page.getByRole('checkbox', { name: 'Safety checker' }), 'it has none'],
  ] as const) {
    await expect(field).toBeDisabled();
    await expect(field).toHaveAccessibleDescription(
      new RegExp(`^Not used by the built-in engine: ${reason}`),
    );
  }
  for (const name of ['Steps', 'Output quality']) {
    await expect(page.getByRole('spinbutton', { name })).toBeEnabled();
  }
  await expect(page.getByRole('textbox', { name: 'Seed' })).toBeEnabled();
});
