import type { DriftChange, DriftLog, PassCause } from '../domain/drift.ts';
import { isWorse, netDrift } from '../domain/net-drift.ts';
import { outcomeWords } from '../domain/outcome.ts';
import { sectionTitles, type RequirementId } from '../domain/requirement-id.ts';
import { say, sayCount } from '../domain/say.ts';
import type { ChecklistRow } from './checklist.ts';
import { withinSentence } from './words.ts';

/** One change, ready to be drawn: what, from where to where. */
export interface DriftLine {
  requirement: RequirementId | null;
  kind: DriftChange['kind'];
  /** What it is about ("Customers access"). */
  what: string;
  from: string | null;
  to: string | null;
  /** More about it: why it could not be read, which customers, that Alcove itself did it. */
  note: string | null;
  tone: 'unmet' | 'unknown' | 'met' | 'plain';
}

export interface DriftPassView {
  at: number;
  since: number;
  cause: PassCause;
  lines: DriftLine[];
}

export interface DriftView {
  /** What asks for attention now; empty: nothing. */
  lines: DriftLine[];
  /** When the oldest of these was last seen to be otherwise. */
  since: number;
  /** Everything that is remembered, newest first. */
  passes: DriftPassView[];
  lookedAt: number | null;
}

/** How a pass came about, as it stands after its time. */
export const causeWords: Record<PassCause, string> = {
  person: say('checked by hand'),
  change: say('after a change by Alcove'),
  visit: say('checked on your visit'),
  round: say('daily check'),
};

type Named = Pick<ChecklistRow, 'id' | 'label' | 'section'>;

/** "Active" alone does not say of what. */
const nameOf = ({ label, section }: Named): string =>
  label.includes(' ') ? label : `${sectionTitles[section]}: ${withinSentence(label)}`;

function ofCustomers({ kind, names = [], count: many = 0 }: DriftChange): Pick<DriftLine, 'what' | 'note'> {
  const shown = names.slice(0, 3);
  const more = many - shown.length;
  const named = shown.join(', ');
  const note = shown.length === 0 ? null : more > 0 ? say('{names} and {more} more', { names: named, more }) : named;
  switch (kind) {
    case 'cove-new':
      return {
        what: sayCount(
          many,
          '{n} new Cove customer without a PSA customer',
          '{n} new Cove customers without a PSA customer',
        ),
        note,
      };
    case 'cove-gone':
      return {
        what: sayCount(many, '{n} mapped customer no longer in Cove', '{n} mapped customers no longer in Cove'),
        note,
      };
    default:
      return {
        what: sayCount(
          many,
          '{n} PSA customer of the plan no longer in HaloPSA',
          '{n} PSA customers of the plan no longer in HaloPSA',
        ),
        note,
      };
  }
}

const tones: Record<DriftChange['kind'], DriftLine['tone']> = {
  broken: 'unmet',
  repaired: 'met',
  changed: 'plain',
  unreadable: 'unknown',
  readable: 'met',
  agent: 'plain',
  'cove-new': 'unmet',
  'cove-gone': 'unknown',
  'psa-gone': 'unmet',
};

const verdicts: Partial<Record<DriftChange['kind'], [string, string]>> = {
  broken: [outcomeWords.met, outcomeWords.unmet],
  repaired: [outcomeWords.unmet, outcomeWords.met],
};

/** One change in words. */
export function driftLine(change: DriftChange, requirements: readonly Named[]): DriftLine {
  const { kind, requirement, from, to } = change;
  const line = { requirement: requirement ?? null, kind, tone: tones[kind], from: null, to: null, note: null };
  if (kind === 'agent') return { ...line, what: say('Read as'), from: from ?? null, to: to ?? null };
  const named = requirements.find(({ id }) => id === requirement);
  if (requirement === undefined || !named) return { ...line, ...ofCustomers(change) };
  const what = nameOf(named);
  if (kind === 'unreadable')
    return { ...line, what: say('{what} could not be checked any more', { what }), note: to ?? null };
  if (kind === 'readable') return { ...line, what: say('{what} can be checked again, and is as it was', { what }) };
  const own = change.own === true ? say('Changed by Alcove, with consent') : null;
  // The same words on both sides say nothing: then it is the verdict that changed.
  if (from === undefined || to === undefined || from === to) {
    const [was, is] = verdicts[kind] ?? [null, null];
    return { ...line, what, from: was, to: to === undefined || from === to ? is : to, note: own };
  }
  return { ...line, what, from, to, note: own };
}

/** A line as plain text, for a report or a notification. */
export const driftText = ({ what, from, to, note }: DriftLine): string =>
  [what, from !== null && to !== null ? `${from} → ${to}` : null, note === null ? null : `(${note})`]
    .filter((part) => part !== null)
    .join(' ');

/** A record that has gone takes all its settings along: they are told as one line, the first, and counted. */
function gathered(lines: readonly DriftLine[]): DriftLine[] {
  const alike = (line: DriftLine): DriftLine[] =>
    line.kind === 'broken' && line.to !== null
      ? lines.filter((other) => other.kind === 'broken' && other.to === line.to)
      : [line];
  return lines.flatMap((line) => {
    const same = alike(line);
    if (same.length < 3) return [line];
    if (same[0] !== line) return [];
    return [{ ...line, note: sayCount(same.length - 1, '{n} more row says the same.', '{n} more rows say the same.') }];
  });
}

/** What a log says to somebody who looks at the checklist now. */
export function driftView(log: DriftLog, rows: readonly ChecklistRow[]): DriftView {
  const net = netDrift(log, rows);
  return {
    lines: gathered(net.changes.map((change) => driftLine(change, rows))),
    since: net.since,
    passes: log.passes.toReversed().map(({ at, since, cause, changes }) => ({
      at,
      since,
      cause,
      // What got worse is read first.
      lines: gathered(
        changes.toSorted((a, b) => Number(isWorse(b)) - Number(isWorse(a))).map((change) => driftLine(change, rows)),
      ),
    })),
    lookedAt: log.lookedAt ?? null,
  };
}
