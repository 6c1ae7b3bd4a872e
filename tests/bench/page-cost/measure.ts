/** The whole run: everybody loads the same pages in turn, then opens its popup and its worker from nothing. */
import { sidebarOf } from '../../e2e/browser/sidebar.ts';
import { until } from '../../e2e/browser/wait.ts';
import { connected } from '../../e2e/alcove.ts';
import { startWorld } from '../../world/server.ts';
import { control, empty, launchContenders, ours, type Contender } from './contender.ts';
import { afterPromises, load, type LoadFigures } from './load.ts';
import { openPopup, startWorker } from './own-pages.ts';

const host = 'acme.halopsa.com';
/** Loads with a profiler: fewer, it slows down what it looks at. */
const profiledLoads = 3;

/** Everything that was measured of one of them; loads by the place that was loaded. */
export interface Measured {
  loads: Map<string, LoadFigures[]>;
  promises: Map<string, number[]>;
  paint: number[];
  usable: number[];
  start: number[];
  running: number[];
}

/** The sidebar is closed by a person, once, and stays so: what then stands in the page is its tab at the edge. */
async function closeSidebar({ browser }: Contender, url: string): Promise<void> {
  const page = await browser.context.newPage();
  await page.goto(url);
  const sidebar = await sidebarOf(page);
  await sidebar.click('button', 'Collapse');
  await until(async () => !(await sidebar.isOpen()), { what: 'the sidebar to go' });
  await page.close();
}

/**
 * @param loads how often each place, popup and worker; one more is dropped
 * @param peers directories of other unpacked extensions
 * @param tell hears what is being measured: all of it takes minutes
 * @returns by name of the contender
 */
export async function measure(
  loads: number,
  peers: readonly string[],
  tell: (what: string) => void,
): Promise<Map<string, Measured>> {
  const begun = performance.now();
  tell('starting the browsers');
  const world = await startWorld({
    tenants: [{ host, state: 'broken:role-tickets-read-only', customers: 300 }],
  });
  const { contenders, close } = await launchContenders(world, host, peers);
  try {
    const tenant = world.halo.tenant(host);
    const role = tenant.state.roles.find(({ name }) => name.startsWith('Cove'));
    const configuration = `https://${host}/config/agents/roles?id=${role?.id ?? ''}`;
    const places: readonly { place: string; url: string; somebody: boolean }[] = [
      { place: 'tickets', url: `https://${host}/tickets`, somebody: false },
      { place: 'configuration', url: configuration, somebody: false },
      { place: 'Cove', url: world.cove.urls.integrations, somebody: false },
      { place: 'configuration, the pointer moves', url: configuration, somebody: true },
    ];
    const alcove = contenders.find(({ name }) => name === ours);
    if (alcove === undefined) throw new Error('the build is not among those that are measured');
    const app = await alcove.browser.open('popup.html?full');
    await connected(app, tenant);
    await app.close();
    for (const { url, place } of places)
      if (place === 'configuration' || place === 'Cove') await closeSidebar(alcove, url);

    const records = new Map<string, Measured>(
      contenders.map(({ name }) => [
        name,
        { loads: new Map(), promises: new Map(), paint: [], usable: [], start: [], running: [] },
      ]),
    );
    const inTurn = async (
      what: string,
      times: number,
      act: (contender: Contender, record: Measured, keep: boolean) => Promise<void>,
    ) => {
      for (let turn = 0; turn <= times; turn += 1) {
        const seconds = Math.round((performance.now() - begun) / 1000);
        tell(`${what}: ${turn === 0 ? 'once, not counted' : `${turn} of ${times}`} (${seconds} s so far)`);
        for (const contender of contenders) {
          const record = records.get(contender.name);
          // The first of everybody is dropped: nothing is in any cache then.
          if (record) await act(contender, record, turn > 0);
        }
      }
    };
    for (const { place, url, somebody } of places) {
      await inTurn(place, loads, async (contender, record, keep) => {
        if (contender.name === empty) return;
        const figures = await load(contender, url, somebody);
        if (keep) record.loads.set(place, [...(record.loads.get(place) ?? []), figures]);
      });
      await inTurn(`${place}, with a profiler`, profiledLoads, async (contender, record, keep) => {
        if (contender.name === empty || contender.name === control) return;
        const spent = await afterPromises(contender, url, somebody);
        if (keep) record.promises.set(place, [...(record.promises.get(place) ?? []), spent]);
      });
    }
    await inTurn('popup', loads, async (contender, record, keep) => {
      if (contender.directory === null) return;
      const popup = await openPopup(contender);
      if (!keep || popup === undefined) return;
      record.paint.push(popup.paintMs);
      record.usable.push(popup.usableMs);
    });
    await inTurn('worker', loads, async (contender, record, keep) => {
      if (contender.directory === null) return;
      const worker = await startWorker(contender);
      if (!keep || worker === undefined) return;
      record.start.push(worker.startMs);
      record.running.push(worker.runningMs);
    });
    return records;
  } finally {
    await close();
    await world.close();
  }
}
