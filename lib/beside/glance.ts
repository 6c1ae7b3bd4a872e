import { browser } from 'wxt/browser';
import { isHostedHaloHost } from '../bus/sender.ts';
import { isUnderWay, record } from '../domain/journey.ts';

/**
 * What the scripts of a page need of the stored state while nothing is open, read without the schemas (they would more than
 * double what it pays). Anything unexpected reads as "nothing known", which shows more, not less.
 */
export interface Glance {
  /** Requirements still open; null: never checked. */
  open: number | null;
  /** How the panel stands here; sent back with `open` changed. */
  panel: { open: boolean; [more: string]: unknown };
  /** The organisation does not want Alcove to stand on this site. */
  barred: boolean;
  /** Cove: does any frame of this tab show a place of the checklist. */
  inPlace: boolean;
}

type Stored = Record<string, unknown>;
const data = (all: Stored, key: string): unknown => record(all[key]).data;

function openOf(report: unknown): number | null {
  const { outcomes } = record(report);
  if (!Array.isArray(outcomes)) return null;
  return outcomes.filter((row: unknown) => ['unmet', 'unknown'].includes(String(record(row).kind))).length;
}

/** Whether the guide of this site has gone to a page a moment ago. */
export async function isLed(site: string): Promise<boolean> {
  const key = `guide:${site}`;
  return isUnderWay(data(await browser.storage.local.get(key), key), Date.now());
}

/** Whether a person has put the checklist away on this site. */
export async function putAway(site: string): Promise<boolean> {
  const key = `panel:${site}`;
  return record(data(await browser.storage.local.get(key), key)).open === false;
}

/** @param site host whose panel is meant; @param tenant host whose report is meant, or null: the current connection's */
export async function glance(site: string, tenant: string | null, tabId?: number): Promise<Glance> {
  // A page pays for all that it reads: where the tenant is known, one question for three items.
  const first: Stored = await browser.storage.local.get([
    `panel:${site}`,
    'policy',
    ...(tenant === null ? ['current', 'connections', 'cove-view'] : [`report:${tenant}`]),
  ]);
  const current = data(first, 'current');
  const host =
    tenant ?? (typeof current === 'string' ? record(record(data(first, 'connections'))[current]).host : undefined);
  const key = `report:${String(host)}`;
  const report = data(tenant === null ? await browser.storage.local.get(key) : first, key);
  const view = record(data(first, 'cove-view'));
  const { haloHosts, coveHost, off } = record(data(first, 'policy'));
  const onlyHosted = Array.isArray(off) && off.includes('ownHosts');
  return {
    open: openOf(report),
    panel: {
      mode: 'dock',
      width: 360,
      ...record(data(first, `panel:${site}`)),
      open: record(data(first, `panel:${site}`)).open !== false,
    },
    barred:
      tenant === null
        ? typeof coveHost === 'string' && coveHost !== site
        : (Array.isArray(haloHosts) && !haloHosts.includes(site)) || (onlyHosted && !isHostedHaloHost(site)),
    inPlace:
      view.tabId === tabId && Object.values(record(view.frames)).some((frame) => record(frame).place !== 'elsewhere'),
  };
}

/** Calls back after changes of anything that `glance` looks at. */
export function watchGlance(heard: () => void, signal: AbortSignal): void {
  const listener = (changes: Stored, area: string) => {
    if (
      area === 'local' &&
      Object.keys(changes).some((key) => /^(?:panel:|report:|current$|cove-view$|policy$)/.test(key))
    )
      heard();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

/** Sends a command without waiting for anything but its raw answer; an orphaned page gets `undefined`. */
export async function tell(name: string, input: unknown): Promise<unknown> {
  try {
    return await browser.runtime.sendMessage({ alcove: 1, name, input });
  } catch {
    return undefined;
  }
}

/** The extension was updated or turned off under this page: nobody answers it any more. */
export const isOrphaned = (): boolean => browser.runtime.id === undefined;
