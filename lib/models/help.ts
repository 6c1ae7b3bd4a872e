import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { emptyDraft } from '../domain/connection.ts';
import type { Documents, HelpTopic, Release, Symptom } from '../domain/document.ts';
import { isNewer } from '../domain/document.ts';
import { coveAddress, noPolicy, tenantRefusal } from '../domain/policy.ts';
import { say } from '../domain/say.ts';
import { whereOf } from '../requirements/where.ts';
import type { RequirementText } from './checklist.ts';
import type { Ports, Readable } from './ports.ts';
import { createScope } from './scope.ts';
import { watched } from './watched.ts';

export type HelpPorts = Pick<
  Ports,
  'ask' | 'store' | 'readAddress' | 'isHosted' | 'takenFor' | 'requestOrigin' | 'openTab'
> & {
  documents: Documents;
  version: string;
  /** What the address of the page names, now and when it changes. */
  topic: Readable<HelpTopic>;
  /** Opens a console in a new tab. */
  openConsole: (url: string) => void;
};

/** One requirement as help: why, where, what to do, and what it looks like when it is wrong. */
export interface HelpRow {
  id: RequirementText['id'];
  label: string;
  why: string;
  expected: string;
  where: string[];
  steps: string[];
  symptoms: Symptom[];
}

export interface HelpModel {
  readonly version: string;
  readonly topic: ReadonlySignal<HelpTopic>;
  /** Newest first; those that came since somebody looked last are marked. */
  readonly releases: ReadonlySignal<(Release & { fresh: boolean })[]>;
  readonly areas: { area: string; symptoms: Symptom[] }[];
  /** The requirement that the page is opened at; null: another part. */
  readonly row: ReadonlySignal<HelpRow | null>;
  labelOf(id: RequirementText['id']): string;
  /** Tenants that there is a connection to. */
  readonly tenants: ReadonlySignal<string[]>;
  readonly address: ReadonlySignal<string>;
  /** What is wrong with the address; null: nothing so far. */
  readonly problem: ReadonlySignal<string | null>;
  type(address: string): void;
  /** Opens the configuration of a tenant: the one typed, or one that is known. */
  openHalo(tenant?: string): Promise<void>;
  openCove(): void;
  connect(): void;
  dispose(): void;
}

/** Alcove's page of help: welcome, what is new, troubleshooting, and one requirement. */
export function createHelp(ports: HelpPorts, requirements: readonly RequirementText[]): HelpModel {
  const scope = createScope();
  const { releases, symptoms } = ports.documents;
  const topic = watched(ports.topic, 'welcome', scope);
  const connections = watched(ports.store.connections, {}, scope);
  const draft = watched(ports.store.draft, emptyDraft, scope);
  const policy = watched(ports.store.policy, noPolicy, scope).value;
  const typed = signal<string | null>(null);
  const problem = signal<string | null>(null);
  const seenBefore = signal<string | null>(null);
  const address = computed(() => typed.value ?? draft.value.value.address);
  const byId = new Map(requirements.map((each) => [each.id, each]));

  // What was new when the page was opened stays marked as such while it is open.
  ports.store.newsSeen.read().then(
    (seen) => void (seenBefore.value = seen),
    () => undefined,
  );
  scope.add(
    topic.value.subscribe((now) => {
      if (now === 'news') void ports.ask('news.seen', {});
    }),
  );

  const rowOf = (requirement: RequirementText): HelpRow => ({
    id: requirement.id,
    label: requirement.label,
    why: requirement.why,
    expected: requirement.expected,
    where: whereOf(requirement.guide),
    steps: requirement.guide.map((step) => step.say),
    symptoms: symptoms.filter(({ rows }) => rows.includes(requirement.id)),
  });

  return {
    version: ports.version,
    topic: topic.value,
    releases: computed(() =>
      releases.map((release) => ({
        ...release,
        fresh: seenBefore.value !== null && isNewer(release.version, seenBefore.value),
      })),
    ),
    areas: [...new Set(symptoms.map(({ area }) => area))].map((area) => ({
      area,
      symptoms: symptoms.filter((each) => each.area === area),
    })),
    row: computed(() => {
      const now = topic.value.value;
      const requirement = requirements.find(({ id }) => id === now);
      return requirement ? rowOf(requirement) : null;
    }),
    labelOf: (id) => byId.get(id)?.label ?? id,
    tenants: computed(() => [...new Set(Object.values(connections.value.value).map(({ host }) => host))].toSorted()),
    address,
    problem,
    type(text) {
      typed.value = text;
      problem.value = null;
    },
    async openHalo(tenant) {
      const host = ports.readAddress(tenant ?? address.value);
      if (!host.ok) {
        problem.value = host.failure.message;
        return;
      }
      // The browser is not even asked about what the organisation does not allow.
      const forbidden = tenantRefusal(policy.value, host.value, ports.isHosted);
      if (forbidden !== null) {
        problem.value = forbidden;
        return;
      }
      const other = tenant === undefined ? ports.takenFor?.(host.value) : undefined;
      if (other !== undefined) {
        problem.value = say(
          'This only looks like an address under {other}: it is {host}. If it is yours, connect to it with Alcove first, which asks about it by name.',
          { other, host: host.value },
        );
        return;
      }
      // Asked for straight from the click: a browser takes the question from nothing else.
      if (!(await ports.requestOrigin(host.value))) {
        problem.value = say(
          'Alcove may not reach {host}, so it cannot stand beside it. Press Open HaloPSA again and allow it.',
          { host: host.value },
        );
        return;
      }
      problem.value = null;
      if (tenant === undefined) await ports.ask('draft.save', { draft: { ...draft.value.value, address: host.value } });
      ports.openConsole(`https://${host.value}/config`);
    },
    openCove: () => ports.openConsole(coveAddress(policy.value)),
    connect: () => ports.openTab({ step: 'connect' }),
    dispose: () => scope.end(),
  };
}
