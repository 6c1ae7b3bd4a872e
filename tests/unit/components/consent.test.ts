// @vitest-environment happy-dom
/** The page of consent: what it says in each state, what it asks for, and what it does not do by itself. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createConsent } from '../../../lib/models/consent.ts';
import { latestPlan, planSays } from '../../../lib/models/latest-plan.ts';
import type { MemoryPorts } from '../models/memory-ports.ts';
import { host, minutes, now } from './gallery/data.ts';
import { scenes } from './gallery/scenes.ts';
import { consent, consentPorts, type Stage } from './stage.ts';

function memoryOf(name: string): MemoryPorts {
  const scene = scenes.find((each) => each.name === `consent-${name}`);
  if (!scene) throw new Error(`no scene ${name}`);
  return scene.ports();
}

async function shown(name: string): Promise<{ view: Stage; memory: MemoryPorts }> {
  const memory = memoryOf(name);
  return { memory, view: await consent(memory, host) };
}

const asked = (memory: MemoryPorts, name: string) => memory.asked.filter((each) => each.name === name);
const plan = { host, planId: 'p1' };

afterEach(() => vi.useRealTimers());

describe('what it says', () => {
  const cases: [string, string[]][] = [
    ['ask', ['3 changes to acme.halopsa.com, as Jane Smith', 'Nothing has been changed yet', 'Read and Modify']],
    ['working', ['Changing New role Cove-Role', 'being changed', 'not begun']],
    ['waiting', ['HaloPSA asked to slow down. Going on in 42 s']],
    ['interrupted', ['Interrupted. Going on']],
    [
      'failed',
      [
        '1 record changed and read back, 1 record not changed, 1 record not begun',
        'Send it to somebody who has',
        '- Tickets Access Level: Read and Modify (now: not there)',
      ],
    ],
    ['slowed', ['asked to slow down']],
    ['somebody-else', ['Bob Brown is logged in', 'consented to as Jane Smith']],
    ['stopped', ['Stopped', '1 record not begun']],
    ['done', ['11 changes made and read back', 'The Client Secret is kept', '2 of 5 settings by hand left']],
    ['lost', ['its Client Secret is lost']],
    ['untold', ['HaloPSA did not tell the Client Secret']],
    ['undone', ['Undone and read back']],
    [
      'undone-in-part',
      [
        'Undone as far as nobody else has changed it',
        'Tickets Access Level: Read and Modify when Alcove left it, now Read Only',
      ],
    ],
    ['gone', ['This plan is not there any more']],
    ['cancelled', ['Nothing was changed']],
  ];
  it.each(cases)('%s', async (name, texts) => {
    const { view } = await shown(name);
    for (const text of texts) expect(view.text().replace(/\s+/gu, ' ')).toContain(text);
  });
});

describe('what it asks for', () => {
  it('consents to the plan that was shown, and only once its buttons count', async () => {
    const memory = memoryOf('ask');
    const ports = consentPorts(memory, host);
    const model = createConsent(ports);
    await vi.waitFor(() => expect(model.stage.value).toBe('ask'));
    await model.apply();
    expect(asked(memory, 'changes.apply')).toEqual([]);
    model.arm(true);
    await model.apply();
    expect(asked(memory, 'changes.apply').map(({ input }) => input)).toEqual([{ ...plan, hash: 'h' }]);
    model.dispose();
  });

  it('nothing for a plan that was exchanged while it was shown', async () => {
    const { view, memory } = await shown('ask');
    const cell = memory.store.changesOf(host);
    cell.set(cell.value.map((each) => ({ ...each, hash: 'another' })));
    await vi.waitFor(() => expect(view.text()).toContain('was exchanged while it was shown'));
    expect(view.find('button', 'Apply 3 changes')).toBeUndefined();
  });

  it('after a plan that is being worked on, so that a dead worker wakes; after no other', async () => {
    vi.useFakeTimers();
    for (const [name, times] of [
      ['working', 2],
      ['interrupted', 2],
      ['ask', 0],
      ['failed', 0],
    ] as const) {
      const memory = memoryOf(name);
      const model = createConsent(consentPorts(memory, host));
      await vi.advanceTimersByTimeAsync(11_000);
      expect([name, asked(memory, 'changes.resume').length]).toEqual([name, times]);
      model.dispose();
    }
  });

  it.each([
    ['Stop', 'working', 'run.stop'],
    ['Make it again…', 'lost', 'changes.renew'],
    ['Go on', 'stopped', 'changes.apply'],
    ['Undo', 'done', 'changes.undo'],
    ['Cancel', 'ask', 'changes.cancel'],
    ['Show me', 'done', 'changes.guide'],
    ['Show me where', 'failed', 'changes.guide'],
  ] as const)('%s in %s: %s', async (name, scene, command) => {
    const { view, memory } = await shown(scene);
    await view.press(name);
    expect(asked(memory, command)).toHaveLength(1);
  });

  it('going on only when HaloPSA’s time is over, with the seconds on the button', async () => {
    const { view, memory } = await shown('slowed');
    const button = view.get('button', 'Go on in 90 s');
    expect(button).toHaveProperty('disabled', true);
    memory.clock.now = now + 91_000;
    await vi.waitFor(() => expect(view.find('button', 'Go on')).toHaveProperty('disabled', false), { timeout: 3000 });
  });
});

describe('the plan of late', () => {
  const [ask] = memoryOf('ask').store.changesOf(host).value;
  if (!ask) throw new Error('no plan');
  const cases: [string, Partial<typeof ask>, string | null][] = [
    ['waits for consent', {}, 'A plan of 3 changes waits for you.'],
    ['is too old for consent', { madeAt: minutes(31) }, null],
    ['is being applied', { state: 'applying' }, 'Changes are being made.'],
    ['did not come to its end', { state: 'failed' }, '0 of 1 record changed; the rest can be gone on with.'],
    ['is applied', { state: 'applied', madeAt: minutes(3) }, '3 changes made by Alcove, 3 min ago.'],
    ['was applied long ago', { state: 'applied', madeAt: minutes(25 * 60) }, null],
    ['was undone', { state: 'undone' }, null],
    ['was cancelled', { state: 'cancelled' }, null],
  ];
  it.each(cases)('%s', (_, change, text) => {
    const latest = latestPlan([{ ...ask, ...change }], now);
    expect(latest && planSays(latest, now)).toBe(text);
  });
});
