// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';

vi.mock('wxt/browser', () => ({ browser: {} }));
const { decideHalo } = await import('../../../lib/beside/lookout.ts');
const { decideCove } = await import('../../../lib/beside/cove-lookout.ts');

describe('where the checklist stands in HaloPSA', () => {
  const agent = (area: Parameters<typeof decideHalo>[0]['area'], loggedIn = true) => ({ area, loggedIn });
  const unfinished = { open: 3, panelOpen: true };
  const finished = { open: 0, panelOpen: true };
  const cases: [string, Parameters<typeof decideHalo>, string][] = [
    ['log-in page', [agent('login', false), unfinished, 'no'], 'nothing'],
    ['log-in page, after it had been opened by hand', [agent('login', false), unfinished, 'here'], 'nothing'],
    ['self-service portal', [agent('portal'), unfinished, 'here'], 'nothing'],
    ['page that cannot be told', [agent('unknown'), unfinished, 'here'], 'nothing'],
    ['configuration while something is open', [agent('configuration'), unfinished, 'no'], 'sidebar'],
    ['configuration, never checked', [agent('configuration'), { open: null, panelOpen: true }, 'no'], 'sidebar'],
    [
      'configuration, collapsed by the person',
      [agent('configuration'), { open: 3, panelOpen: false }, 'no'],
      'launcher',
    ],
    ['configuration, everything ready', [agent('configuration'), finished, 'no'], 'nothing'],
    ['configuration, everything ready, opened by hand', [agent('configuration'), finished, 'here'], 'sidebar'],
    ['daily tickets', [agent('tickets'), unfinished, 'no'], 'nothing'],
    ['daily tickets, opened elsewhere before', [agent('tickets'), unfinished, 'before'], 'nothing'],
    ['daily tickets, opened on this very page', [agent('tickets'), unfinished, 'here'], 'sidebar'],
    [
      'daily tickets, opened here and closed again',
      [agent('tickets'), { open: 3, panelOpen: false }, 'here'],
      'nothing',
    ],
    ['another agent page', [agent('agent'), unfinished, 'no'], 'nothing'],
    ['another agent page, opened by hand', [agent('agent'), unfinished, 'before'], 'sidebar'],
  ];
  it.each(cases)('%s', (_name, input, expected) => expect(decideHalo(...input)).toBe(expected));
});

describe('where it stands in Cove', () => {
  const cases: [string, Parameters<typeof decideCove>, string][] = [
    ['a page it knows, something open', [{ open: 4, panelOpen: true, inPlace: true }, false], 'sidebar'],
    ['a page it knows, no connection yet', [{ open: null, panelOpen: true, inPlace: true }, false], 'sidebar'],
    ['a page it does not know', [{ open: 4, panelOpen: true, inPlace: false }, false], 'nothing'],
    ['everything ready', [{ open: 0, panelOpen: true, inPlace: true }, false], 'nothing'],
    ['opened by hand anywhere', [{ open: 0, panelOpen: true, inPlace: false }, true], 'sidebar'],
    ['collapsed', [{ open: 4, panelOpen: false, inPlace: true }, false], 'launcher'],
  ];
  it.each(cases)('%s', (_name, input, expected) => expect(decideCove(...input)).toBe(expected));
});
