import { expect, it, vi } from 'vitest';
import type { CoveFrameView } from '../../../lib/domain/cove-view.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
const { joinFrames } = await import('../../../lib/background/cove.ts');

const shell: CoveFrameView = { place: 'integrations', level: 'Reseller' };
const connect: CoveFrameView = { place: 'wizard-connect' };
const map: CoveFrameView = { place: 'wizard-map', connect: 'succeeded' };

it.each([
  ['a second frame stands beside the first', { 0: shell }, 7, connect, { 0: shell, 7: connect }],
  ['the same frame goes on to the next step', { 0: shell, 7: connect }, 7, map, { 0: shell, 7: map }],
  [
    'a wizard that was opened anew replaces the one that is gone',
    { 0: shell, 7: map },
    9,
    connect,
    { 0: shell, 9: connect },
  ],
  [
    'a frame beside the wizard takes nothing away',
    { 0: shell, 7: map },
    9,
    { place: 'users' },
    { 0: shell, 7: map, 9: { place: 'users' } },
  ],
  [
    'the top frame tells more of the same place',
    { 0: shell, 7: map },
    0,
    { ...shell, role: 'SuperUser' },
    { 0: { ...shell, role: 'SuperUser' }, 7: map },
  ],
  [
    'the top frame tells late what stands around the wizard',
    { 0: shell, 7: map },
    0,
    { place: 'elsewhere' },
    { 0: { place: 'elsewhere' }, 7: map },
  ],
] as const)('%s', (_, frames, frameId, view, joined) => {
  expect(joinFrames(frames, frameId, view as CoveFrameView)).toEqual(joined);
});
