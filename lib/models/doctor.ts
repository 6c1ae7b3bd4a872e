import { signal, type ReadonlySignal } from '@preact/signals';
import { withoutTokens, withShortIds } from '../domain/redaction.ts';
import { say } from '../domain/say.ts';
import type { LandmarkSight, Taught } from '../domain/taught.ts';
import type { Actions } from './actions.ts';
import type { PagePort, Ports } from './ports.ts';
import type { Scope } from './scope.ts';
import { watched } from './watched.ts';

/** The guide doctor: how surely Alcove finds what its guides point at on the page that is open. */
export interface Doctor {
  /** What the last look gave; null while it is closed. */
  readonly sights: ReadonlySignal<readonly LandmarkSight[] | null>;
  readonly taught: ReadonlySignal<readonly Taught[]>;
  open(): void;
  close(): void;
  /** Lets the person point at one, then looks again. */
  teach(landmark: string): Promise<void>;
  /** Forgets what was taught about one landmark. */
  forget(landmark: string): Promise<void>;
  /** Copies the last look, without anything that names the tenant. */
  copy(): Promise<boolean>;
  /** Offers what was taught as a file, for Alcove's maintainers. */
  exportTaught(): Promise<void>;
}

export const sightWords: Readonly<Record<LandmarkSight['kind'], string>> = {
  found: say('found'),
  several: say('several alike'),
  hidden: say('not shown now'),
  absent: say('not found'),
};

/** One line per landmark. Clues quote labels only where they are words that Alcove itself knows; the rest is told by kind. */
export function doctorText(place: string | null, sights: readonly LandmarkSight[], taught: readonly Taught[]): string {
  const own = new Set(
    taught.flatMap(({ names, heading }) => [...names, heading ?? '']).map((name) => name.toLowerCase()),
  );
  const clue = (text: string): string => {
    const [how = '', said = ''] = text.split(/: (.*)/su);
    return own.has(said.toLowerCase()) ? `${how}: (taught)` : withShortIds(withoutTokens(text));
  };
  const lines = sights.map(({ landmark, kind, confidence, clues, ms }) =>
    [
      landmark,
      sightWords[kind],
      confidence === undefined ? '' : `${Math.round(confidence * 100)} %`,
      `${ms} ms`,
      clues.map(clue).join(', '),
      taught.some((each) => each.landmark === landmark) ? 'taught' : '',
    ]
      .filter(Boolean)
      .join(' | '),
  );
  return [`Guide doctor, place: ${place ?? 'none that is known'}`, ...lines].join('\n');
}

export function createDoctor(given: { ports: Ports; actions: Actions; page: PagePort; scope: Scope }): Doctor | null {
  const { ports, actions, page, scope } = given;
  const { doctor } = page;
  if (!doctor) return null;
  const sights = signal<readonly LandmarkSight[] | null>(null);
  const taught = watched(doctor.taught, [], scope);
  const look = (): void => void (sights.value = doctor.examine());
  return {
    sights,
    taught: taught.value,
    open: look,
    close: () => void (sights.value = null),
    async teach(landmark) {
      await actions.run(`teach:${landmark}`, () => doctor.teach(landmark));
      look();
    },
    async forget(landmark) {
      await actions.run(`forget:${landmark}`, () => ports.ask('taught.forget', { host: page.host, landmark }));
      look();
    },
    copy: async () => ports.copy(doctorText(await page.place.read(), sights.value ?? [], taught.value.value)),
    exportTaught: () =>
      ports.saveFile(
        'alcove-landmarks.json',
        'application/json',
        JSON.stringify({ schema: 1, console: page.console, taught: taught.value.value }, null, 2),
      ),
  };
}
