import { mountSidebar } from '../../components/sidebar/mount.tsx';
import { ask } from '../bus/ask.ts';
import { guideRequest } from '../bus/page-protocol.ts';
import { isCoveHost } from '../bus/sender.ts';
import { fail, ok } from '../domain/failure.ts';
import { namesFrom } from '../domain/names.ts';
import type { RequirementId } from '../domain/requirement-id.ts';
import { say } from '../domain/say.ts';
import type { Panel } from '../domain/tenant.ts';
import { inSight } from '../page/in-sight.ts';
import { sayFarewell } from '../page/farewell.ts';
import { mountPanel } from '../page/mount.ts';
import { recogniseHaloPlace } from '../page/place.ts';
import { joinPresence, type Presence } from '../page/presence.ts';
import type { PagePort, Readable } from '../models/ports.ts';
import { guideFor } from '../requirements/guides.ts';
import { requirementById } from '../requirements/index.ts';
import { connections, coveView, currentConnection, panelOf, policy, reportOf, taughtOf } from '../store/items.ts';
import { answerPage } from './answer.ts';
import type { Guide } from '../guide/ports.ts';
import { examineLandmarks } from './doctor.ts';
import { createPageGuide, landmarks } from './guiding.ts';
import { pagePorts } from './ports.ts';
import { watchReadings } from './readings.ts';
import { standByForSecret } from './secrets.ts';
import { createTeaching } from './teaching.ts';

/** A value that changes with the place, readable and watchable. */
function byPlace<T>(presence: Presence, now: () => T): Readable<T> {
  return {
    read: async () => now(),
    watch(heard) {
      const life = new AbortController();
      presence.onArrive(() => heard(now()), life.signal);
      return () => life.abort();
    },
  };
}

/** Host of the tenant that this page's checklist is about. */
async function tenantOf(kind: 'halo' | 'cove', host: string): Promise<string | undefined> {
  if (kind === 'halo') return host;
  const [current, all] = await Promise.all([currentConnection.read(), connections.read()]);
  return current === null ? undefined : all[current]?.host;
}

const unseen = () =>
  fail(
    'not-allowed',
    say(
      'Something of the page lies over this button, or it moved just when it was pressed, so nothing was done. Look at it, then press it again.',
    ),
  );

/**
 * Builds the sidebar in a page where the light script already stands. A second injection does nothing: two of them
 * would each make room for itself, and then for what the other has made, until nothing of the page is left.
 */
export async function openSidebar(): Promise<void> {
  const presence = joinPresence();
  if (!presence || presence.panel || presence.building) return;
  presence.building = true;
  try {
    await build(presence);
  } finally {
    presence.building = false;
  }
  // What was asked for meanwhile counts.
  if (!presence.wanted) joinPresence()?.panel?.close();
}

async function build(presence: Presence): Promise<void> {
  const host = location.hostname;
  const kind = isCoveHost(host) ? 'cove' : 'halo';
  let panel: Panel = { ...(await panelOf(host).read()), open: true };
  const save = (next: Panel) => void ask('panel.save', { host, panel: next });

  const mounted = mountPanel({
    panel,
    styles: '',
    signal: presence.signal,
    onPanel: (next) => {
      panel = next;
      save(next);
    },
  });
  /** In Cove the wizard stands in a frame: the place is what any frame of this tab shows. */
  let covePlace: string | null = null;
  const place = () => (kind === 'cove' ? covePlace : recogniseHaloPlace(document, location).place);
  let started: Guide | null = null;
  const teaching = await createTeaching(host, presence, landmarks, () => started?.look());
  const secret = kind === 'halo' ? standByForSecret(host, presence) : undefined;
  const seen = { ...teaching, showsSecret: () => secret?.isUnkept() === true };
  const guide = await createPageGuide(host, presence, kind, place, mounted.insets, seen);
  started = guide;

  const showMe: PagePort['showMe'] = async (id: RequirementId) => {
    const tenant = await tenantOf(kind, host);
    const [report, { names }] = await Promise.all([
      tenant === undefined ? null : reportOf(tenant).read(),
      policy.read(),
    ]);
    const requirement = requirementById[id];
    if (requirement.guide.length === 0) return fail('page-changed', requirement.why);
    guide.start({ id, steps: guideFor(id, report?.outcomes ?? [], namesFrom(names)) });
    return ok(null);
  };
  answerPage(presence, {
    'guide.show': async (raw) => {
      const shown = await showMe(guideRequest.parse(raw).requirement);
      if (!shown.ok) throw new Error(shown.failure.message);
      return null;
    },
    'panel.close': async () => {
      const was = panel.open;
      if (was) page.close();
      return was;
    },
  });
  const page: PagePort = {
    console: kind,
    host,
    place: kind === 'cove' ? covePlaces(presence, (next) => (covePlace = next)) : byPlace(presence, place),
    loggedIn: byPlace(presence, () => kind === 'cove' || recogniseHaloPlace(document, location).loggedIn),
    orphaned: {
      read: async () => !presence.alive(),
      watch: (heard) => (presence.onEnd(() => heard(true)), () => undefined),
    },
    showMe,
    doctor: {
      examine: () => examineLandmarks(place(), teaching),
      taught: taughtOf(host),
      teach: teaching.teach,
    },
    setPanel: (change) => {
      panel = { ...panel, ...change };
      mounted.setPanel(panel);
      save(panel);
    },
    close: () => {
      panel = { ...panel, open: false };
      mounted.setPanel(panel);
      save(panel);
    },
    inSight: async (button) => {
      const element = mounted.shadow.querySelector(`[data-sight="${button}"]`);
      return element && (await inSight(element, mounted.shadow)) ? ok(null) : unseen();
    },
    reload: () => location.reload(),
    ...(secret ? { secret } : {}),
  };
  const unmount = mountSidebar(mounted.shadow, mounted.root, pagePorts(page));

  const stopPanel = panelOf(host).watch((next) => {
    panel = { ...next, open: panel.open && next.open };
    mounted.setPanel(panel);
  });
  presence.panel = {
    open: () => {
      if (panel.open) return;
      panel = { ...panel, open: true };
      mounted.setPanel(panel);
    },
    close: () => {
      if (!panel.open) return;
      panel = { ...panel, open: false };
      mounted.setPanel(panel);
    },
    isOpen: () => panel.open,
    focus: () => mounted.focus(),
    ...(kind === 'halo' ? { fingerprint: () => JSON.stringify(recogniseHaloPlace(document, location)) } : {}),
  };
  presence.onArrive(() => mounted.settle(), presence.signal);
  if (kind === 'halo')
    watchReadings(
      presence,
      (read) => void ask('page.read', { host, page: read }),
      () => panel.open,
    );
  presence.onEnd((cause) => {
    stopPanel();
    unmount();
    mounted.unmount();
    if (cause === 'orphaned') sayFarewell(document);
  });
}

/** The first place of the checklist that a frame of Cove's tab shows. */
function covePlaces(presence: Presence, heard: (place: string | null) => void): Readable<string | null> {
  const of = (view: Awaited<ReturnType<typeof coveView.read>>): string | null => {
    const shown = Object.values(view?.frames ?? {})
      .map(({ place }) => place)
      .filter((place) => place !== 'elsewhere');
    // The wizard in a frame says more than the page around it.
    const place = shown.find((each) => each.startsWith('wizard')) ?? shown[0];
    const id = place === undefined ? null : `cove-${place}`;
    heard(id);
    return id;
  };
  return {
    read: async () => of(await coveView.read()),
    watch: (tell) => {
      const stop = coveView.watch((view) => tell(of(view)));
      presence.onEnd(stop);
      return stop;
    },
  };
}
