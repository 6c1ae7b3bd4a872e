/** The category, as the bubble leads. */
import { follow } from './follow.ts';
import type { Stage } from './stage.ts';

export const category: Stage = {
  title: 'HaloPSA: the category, led by "Show me"',
  async run({ halo: page, besideHalo: sidebar, atHalo: person, terminal, pictures }) {
    terminal.step('Follow the bubble to Category 1 and add the value');
    await follow({ page, sidebar, person, picture: (name) => pictures.take(page, name) }, 'category-exists', [
      { when: /^Add Cove Data Protection/u, picture: 'category, shown what to press' },
    ]);
    terminal.step('The checklist sees it');
    await sidebar.outcome('category-exists', 'met', 30_000);
    await pictures.take(page, 'category met');
  },
};
