import type { GuideStep, Landmark, Place } from '../consoles/landmark.ts';
import { z, type Infer } from '../domain/schema.ts';
import { guideScriptSchema } from '../domain/tenant.ts';
import type { PointOptions, Pointer } from '../page/highlight.ts';
import type { PageWords } from '../page/page-words.ts';
import type { Seeking } from '../page/seek.ts';
import type { Located } from '../page/locate.ts';
import { guideStateSchema, type GuideState, type Mark } from './state.ts';

/** One guide: the steps that make one requirement true. */
export interface Script {
  id: string;
  steps: readonly ScriptStep[];
}

/** One step, with what its setting has now and what it should have where that is known. */
export interface ScriptStep extends GuideStep {
  found?: string;
  expected?: string;
}

/** A guide as it is kept, so that it goes on after a reload, in another tab or tomorrow. */
export const savedGuideSchema = z.object({
  script: guideScriptSchema,
  state: guideStateSchema,
});
export type SavedGuide = Infer<typeof savedGuideSchema>;

export interface GuidePorts {
  places: Readonly<Record<string, Place>>;
  landmarks: Readonly<Record<string, Landmark>>;
  /**
   * Id of the open place; null when it is none that is known: then a found landmark answers for it. A page
   * of the right kind that shows another record than the one meant needs a name of its own ("other"), so
   * that nothing on it is pointed at.
   */
  place: () => string | null;
  /** Is the open page in edit mode? Then it is never left by the guide. */
  isEditing: () => boolean;
  /** Does the page show a secret, once, that nobody has kept? Then it is not left either. Absent: never. */
  showsSecret?: () => boolean;
  /** Is an address known for this place (and, for a record, which record)? */
  canOpen: (place: string) => boolean;
  /** Goes there. Called only where `canOpen` said yes and nothing is being edited. */
  navigate: (place: string) => void;
  /** Looks for a landmark by its id; `locate` of lib/page does. */
  locate: (landmark: string) => Located;
  /** How the page words what a step speaks of, beyond what is known of that; `wordsOnPage` of lib/page does. */
  wordsOf?: (step: ScriptStep, sight: Located & { kind: 'found' }, former: PageWords) => PageWords;
  /** What the page says to the person; `isThere`: where the step's place should be. Absent: never known. */
  says?: (isThere: boolean) => string | null;
  /** Scrolls through a page that draws its parts only while it is scrolled; called anew for every step that is not to be seen. */
  seek?: () => Seeking | null;
  /** On a list, the record that is meant, when its name is known and it is to be seen: for steps without a landmark. */
  record?: (place: string) => Element | null;
  /** On another page, what leads on towards a place: the last part of its menu path that is to be seen. */
  way?: (place: string) => Element | null;
  /** Does the landmark show what this step wants? `null`: cannot tell; absent: never can. */
  isDone?: (step: ScriptStep) => boolean | null | Promise<boolean | null>;
  /** Does the landmark show something else than this step wants, where it can be read? Absent: never known. */
  isOtherwise?: (step: ScriptStep) => boolean;
  /** What the page objects to, in its own words; asked while Save is pointed at and the page is being edited. */
  complaints?: () => readonly string[];
  /**
   * What keeps the person out of a place: the page's own words; '' where another page came up instead of the one that was
   * opened; null: nothing does. Absent: never known.
   */
  refusal?: (place: string) => string | null;
  /** Is the account known to be no administrator's? Absent: never known. */
  isLimited?: () => boolean;
  /** Whether the setting was read anew since then (ms since the epoch), and is right. */
  isMet?: (script: Script, since: number) => Promise<boolean>;
  pointAt: (options: PointOptions) => Pointer;
  /** Lets the person point at a landmark that was lost; from then on `locate` knows it. */
  teach?: (landmark: string) => void;
  /** Keeps it for later; null once it has ended. */
  save: (guide: SavedGuide | null) => void;
  onEnd?: (end: { id: string; how: 'done' | 'stopped'; marks: Mark[] }) => void;
  now?: () => number;
  isVisible?: () => boolean;
}

export interface Guide {
  /** Begins at the first step; a guide under way is stopped. */
  start: (script: Script) => void;
  /** Goes on with a kept one. */
  resume: (saved: SavedGuide) => void;
  /** Looks at once instead of at the next beat; call it on every arrival. */
  look: () => void;
  state: () => GuideState | null;
  stop: () => void;
}

/** A copy that can be stored: nothing but what the schema names. */
export const savedOf = (script: Script, state: GuideState): SavedGuide =>
  savedGuideSchema.parse({ script: { ...script, steps: script.steps.map((step) => ({ ...step })) }, state });
