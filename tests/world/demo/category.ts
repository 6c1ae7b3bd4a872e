/** The category, as the bubble leads. */
import { coveNames } from '../halo/index.ts';
import { follow } from './follow.ts';
import type { Stage } from './stage.ts';

export const category: Stage = {
  title: 'HaloPSA: the category, led by "Show me"',
  async run({ halo: page, besideHalo: sidebar, atHalo: person, terminal, pictures }) {
    terminal.step('Follow the bubble to Category 1 and add the value');
    await follow({ page, sidebar, person, picture: (name) => pictures.take(page, name) }, 'category-exists', [
      { when: /find Category 1/u, act: async () => undefined, picture: 'category, shown where' },
      {
        when: /^Add Cove Data Protection/u,
        picture: 'category, shown what to press',
        async act(here) {
          await here.click();
          await page.getByPlaceholder('Value').fill(coveNames.category);
          await page.getByPlaceholder('Value').press('Tab');
          await page.keyboard.press('Enter');
          await page.getByTitle('Save', { exact: true }).click();
          await page.getByRole('status').getByText('Saved').waitFor();
        },
      },
    ]);
    terminal.step('The checklist sees it');
    await sidebar.outcome('category-exists', 'met', 30_000);
    await pictures.take(page, 'category met');
  },
};
