import { describe, expect, it } from 'vitest';
import { isSettingOut, settingToWork } from '../../../lib/background/setting-out.ts';

describe('hands that are being set to work', () => {
  it.each([
    ['answered', () => Promise.resolve('ok'), 'ok'],
    ['failed', () => Promise.reject(new Error('no frame')), 'no frame'],
  ])('are not gone until the page has %s', async (_, end, expected) => {
    let during = false;
    const told = await settingToWork('r1', async () => {
      during = isSettingOut('r1');
      return end();
    }).catch((error: unknown) => (error instanceof Error ? error.message : ''));
    expect([during, told, isSettingOut('r1'), isSettingOut('r2')]).toEqual([true, expected, false, false]);
  });
});
