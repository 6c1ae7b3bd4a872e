import type { Boot } from '../boot.ts';

function readBoot(): Boot {
  const text = document.querySelector('#boot')?.textContent ?? '{}';
  return JSON.parse(text) as Boot;
}

/** What the server put on the page. */
export const boot: Boot = readBoot();
