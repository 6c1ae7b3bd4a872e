import type { Landmark, Place } from '../consoles/landmark.ts';
import { say } from '../domain/say.ts';
import { fold } from '../consoles/fold.ts';
import type { BubbleContent } from '../page/bubble.ts';
import { nameIndex } from '../page/names.ts';
import { saysValue, type PageWords } from '../page/page-words.ts';
import { objectionWords, pageSays, type Objection } from './objection.ts';
import type { ScriptStep } from './ports.ts';
import type { GuideState } from './state.ts';

/** What the bubble says in a state, and which ways on it offers. */
export interface GuideView extends BubbleContent {
  /** Offer to open the place. */
  offersOpen: boolean;
}

/**
 * @param known place and landmark of the step, as far as they are known. What is found and expected is shown while
 * the control itself is pointed at.
 */
export function viewOf(
  state: GuideState,
  steps: readonly ScriptStep[],
  known: {
    objection?: Objection | undefined;
    place: Place | undefined;
    landmark: Landmark | undefined;
    canOpen: boolean;
    /** The account is known to be no administrator's. */
    isLimited?: boolean | undefined;
    /** The page shows a secret, once, that nobody has kept. */
    showsSecret?: boolean | undefined;
    /** How the page words what the step speaks of. */
    words?: PageWords | undefined;
  },
): GuideView {
  const step = steps[state.index];
  const path = known.place?.path ?? step?.place ?? '';
  const name = known.landmark?.names[0] ?? '';
  const view = (text: string, more: Partial<GuideView> = {}): GuideView => ({
    text,
    offersOpen: false,
    step: { n: Math.min(state.index + 1, steps.length), of: steps.length },
    ...more,
  });
  const words = known.words ?? {};
  const asked = inPageWords(step?.say ?? '', step?.shows ?? [], known.landmark, words);
  const saying = words.says === undefined ? [] : [pageSays(words.says)];
  switch (state.phase) {
    case 'opening':
      return view(say('Opening **{path}**.', { path }), { waiting: true });
    case 'refused':
      return view(
        [
          pageSays(state.refused ?? ''),
          say(
            'Your account has no right to **{path}**: log in as a HaloPSA administrator, or ask one to do this step.',
            {
              path,
            },
          ),
        ].join(' '),
        { waiting: true, offersOpen: known.canOpen },
      );
    case 'by-hand':
      if (state.refused === '')
        return view(
          [
            ...saying,
            say(
              'HaloPSA opened another page instead of **{path}**. Go there by the menu; where it is missing or does not open, your account has no right to it: log in as a HaloPSA administrator, or ask one to do this step.',
              { path },
            ),
          ].join(' '),
          { waiting: true, offersOpen: known.canOpen },
        );
      return view(say('This step is at **{path}**. Open it and the guide goes on by itself.', { path }), {
        waiting: true,
        offersOpen: known.canOpen,
      });
    case 'held':
      if (known.showsSecret)
        return view(
          say(
            'This page shows a secret that HaloPSA never shows again, and opening **{path}** would close it. Keep it first, or copy it and close it, and the guide goes on.',
            { path },
          ),
          { waiting: true, offersOpen: true, opensLast: true },
        );
      return view(
        say(
          'This page is being edited. Opening **{path}** would discard the edits. Save or cancel them, and the guide goes on.',
          { path },
        ),
        { waiting: true },
      );
    case 'seeking':
      return view(name ? `${say('Looking for **{name}**.', { name })} ${asked}` : asked, { waiting: true });
    case 'revealing':
      return view(
        state.reveal
          ? say('{how} first: **{name}** is there.', { how: state.reveal, name })
          : `${say('**{name}** is on this page but not shown now.', { name })} ${asked}`,
      );
    case 'lost':
      return view(
        state.several
          ? `${say('Alcove sees more than one **{name}** here and does not guess which is meant.', { name })} ${asked}`
          : [...saying, ...lostWords(name, where(path, known.landmark), asked, words.says, known.isLimited)].join(' '),
        { waiting: !state.several },
      );
    case 'pointing':
      if (known.objection) return view(objectionWords(known.objection, asked));
      return view(asked, isSetting(known.landmark) ? { found: step?.found, expected: expectedIn(step, words) } : {});
    case 'done':
      return view(say('All steps are done.'));
    case 'stopped':
      return view(say('The guide was stopped.'));
  }
}

/** An instruction with the page's own words for what it names; where they say the same, ours stay. */
function inPageWords(
  asked: string,
  shows: readonly string[],
  landmark: Landmark | undefined,
  { name, under, value }: PageWords,
): string {
  const own = (label: string): string | undefined => {
    if (landmark && nameIndex(label, landmark.names) >= 0) return name;
    if (landmark?.near && nameIndex(label, landmark.near) >= 0) return under;
    return saysValue(label, shows) ? value : undefined;
  };
  return asked.replaceAll(/\*\*([^*]+)\*\*( \([^)]*\*\*\))?/gu, (all, label: string, other = '') => {
    const words = own(label);
    const isSame = words === value ? begins : equals;
    if (words === undefined || isSame(words, label)) return all;
    // Other names for it help nobody who is told the one that stands there.
    return `**${words}**${words === name ? '' : other}`;
  });
}
const equals = (words: string, label: string): boolean => fold(words) === fold(label);
const begins = (words: string, label: string): boolean => fold(words).startsWith(fold(label));

/** What is to be shown, in the page's words for it. */
function expectedIn(step: ScriptStep | undefined, { value }: PageWords): string | undefined {
  const { expected, shows = [] } = step ?? {};
  return expected === undefined || value === undefined || begins(value, expected) || !saysValue(expected, shows)
    ? expected
    : value;
}

/** What helps where the landmark is not to be found; the page may have said why. */
function lostWords(name: string, path: string, asked: string, says?: string, isLimited?: boolean): string[] {
  const lost = say('Alcove cannot find **{name}** here; it is under **{path}**.', { name, path });
  const limited = say(
    'Your account is no HaloPSA administrator, which may be why: log in as one, or ask one to do this step.',
  );
  if (isLimited) return says === undefined ? [lost, limited] : [limited];
  if (says === undefined) return [lost, asked];
  return [
    lost,
    say('If your account has no right to it, log in as a HaloPSA administrator, or ask one to do this step.'),
  ];
}

/** Menu path, then tab and section, the way a person would look for it; a list stands under a heading of its own name. */
function where(path: string, landmark: Landmark | undefined): string {
  const more = [landmark?.tab?.[0], landmark?.near?.[0]].filter((part) => part && !path.endsWith(`> ${part}`));
  return [path, ...more].join(' > ');
}

/** Controls that hold a value; a button or a tab holds none to compare. */
const isSetting = (landmark: Landmark | undefined): boolean =>
  landmark !== undefined &&
  ['setting', 'textbox', 'combobox', 'checkbox', 'table', 'row', 'text'].includes(landmark.role);
