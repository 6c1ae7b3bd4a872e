import type { ReadonlySignal } from '@preact/signals';
import type { CoveCustomer, PsaCustomer } from '../domain/customer.ts';
import type { Link, PlanOp } from '../domain/plan.ts';
import { say, sayCount } from '../domain/say.ts';
import { rowState } from '../mapping/plan.ts';
import { linkOf, suggestionsFor, type Suggestions } from '../mapping/table-rows.ts';
import type { PlanEditor } from './plan-editor.ts';

const labelMax = 120;
const named = (name: string): string => `“${name.length > labelMax ? `${name.slice(0, labelMax)}…` : name}”`;

/** What a person does to single rows. Each is one step that can be undone. */
export interface RowEdits {
  link(customer: CoveCustomer, psa: PsaCustomer): Promise<void>;
  unlink(customer: CoveCustomer): Promise<void>;
  exclude(customer: CoveCustomer): Promise<void>;
  include(customer: CoveCustomer): Promise<void>;
  setReseller(psa: PsaCustomer | null): Promise<void>;
}

/** How many of some rows each deed would touch. */
export interface BulkCounts {
  rows: number;
  /** Suggestions that one click would accept. */
  accept: number;
  /** Links that would be replaced by linking all to one. */
  linked: number;
  exclude: number;
  include: number;
}

/** The same for many rows at once: one step each, however many. */
export interface BulkEdits {
  counts(rows: readonly CoveCustomer[]): BulkCounts;
  accept(rows: readonly CoveCustomer[]): Promise<void>;
  linkTo(rows: readonly CoveCustomer[], psa: PsaCustomer): Promise<void>;
  unlinkAll(rows: readonly CoveCustomer[]): Promise<void>;
  excludeAll(rows: readonly CoveCustomer[]): Promise<void>;
  includeAll(rows: readonly CoveCustomer[]): Promise<void>;
}

export interface EditsOptions {
  editor: PlanEditor;
  suggestions: ReadonlySignal<Suggestions>;
  /** The suggestion that one click would accept, or null. */
  offered: (customer: CoveCustomer) => PsaCustomer | null;
  now: () => number;
}

export function createRowEdits({ editor, suggestions, now }: EditsOptions): RowEdits {
  return {
    link: (customer, psa) =>
      editor.edit(
        { kind: 'link', coveId: customer.id, link: linkTo(suggestions.value, customer, psa, now()) },
        say('Link {customer} to {psa}', { customer: named(customer.name), psa: named(psa.name) }),
      ),
    unlink: (customer) =>
      editor.edit(
        { kind: 'unlink', coveId: customer.id },
        say('Remove the link of {of}', { of: named(customer.name) }),
      ),
    exclude: (customer) =>
      editor.edit({ kind: 'exclude', coveId: customer.id }, say('Exclude {of}', { of: named(customer.name) })),
    include: (customer) =>
      editor.edit({ kind: 'include', coveId: customer.id }, say('Take {of} back in', { of: named(customer.name) })),
    setReseller: (psa) =>
      editor.edit(
        { kind: 'reseller', link: psa ? { psaId: psa.id, origin: 'hand', at: now() } : null },
        psa ? say('Reseller account to {psa}', { psa: named(psa.name) }) : say('Remove the reseller’s PSA customer'),
      ),
  };
}

function linkTo(suggestions: Suggestions, customer: CoveCustomer, psa: PsaCustomer, at: number): Link {
  const suggestion = suggestionsFor(suggestions, customer.id).find(({ psaId }) => psaId === psa.id);
  return suggestion
    ? { psaId: psa.id, origin: 'suggestion', reason: suggestion.reason, at }
    : { psaId: psa.id, origin: 'hand', at };
}

export function createBulkEdits({ editor, suggestions, offered, now }: EditsOptions): BulkEdits {
  const sorted = (rows: readonly CoveCustomer[]) => {
    const plan = editor.plan.value;
    const excluded = new Set(plan.excluded);
    const accept: CoveCustomer[] = [];
    const linked: CoveCustomer[] = [];
    const out: CoveCustomer[] = [];
    const exclude: CoveCustomer[] = [];
    for (const customer of rows) {
      const state = rowState(plan, excluded, customer, suggestions.value);
      if (linkOf(plan, customer.id)) linked.push(customer);
      if (state === 'excluded') out.push(customer);
      else exclude.push(customer);
      if (state === 'suggested' && offered(customer)) accept.push(customer);
    }
    return { accept, linked, out, exclude };
  };
  const noLinks = (rows: readonly CoveCustomer[]) => Object.fromEntries(rows.map(({ id }) => [id, null]));
  const edit = (rows: readonly CoveCustomer[], op: PlanOp, label: string): Promise<void> =>
    rows.length === 0 ? Promise.resolve() : editor.edit(op, label);
  return {
    counts(rows) {
      const { accept, linked, out, exclude } = sorted(rows);
      return {
        rows: rows.length,
        accept: accept.length,
        linked: linked.length,
        exclude: exclude.length,
        include: out.length,
      };
    },
    accept(rows) {
      const { accept } = sorted(rows);
      const at = now();
      const links = accept.flatMap((customer) => {
        const psa = offered(customer);
        return psa ? [[customer.id, linkTo(suggestions.value, customer, psa, at)] as const] : [];
      });
      return edit(
        accept,
        { kind: 'link-many', links: Object.fromEntries(links) },
        sayCount(links.length, 'Accept {n} suggestion', 'Accept {n} suggestions'),
      );
    },
    linkTo: (rows, psa) =>
      edit(
        rows,
        { kind: 'apply-to-all', psaId: psa.id, coveIds: rows.map(({ id }) => id), at: now() },
        sayCount(rows.length, 'Link {n} customer to {psa}', 'Link {n} customers to {psa}', { psa: named(psa.name) }),
      ),
    unlinkAll(rows) {
      const { linked } = sorted(rows);
      return edit(
        linked,
        { kind: 'restore', links: noLinks(linked) },
        sayCount(linked.length, 'Remove {n} link', 'Remove {n} links'),
      );
    },
    excludeAll(rows) {
      const { exclude } = sorted(rows);
      const excluded = [...editor.plan.value.excluded, ...exclude.map(({ id }) => id)];
      return edit(
        exclude,
        { kind: 'restore', links: noLinks(exclude), excluded },
        sayCount(exclude.length, 'Exclude {n} customer', 'Exclude {n} customers'),
      );
    },
    includeAll(rows) {
      const { out } = sorted(rows);
      const back = new Set(out.map(({ id }) => id));
      return edit(
        out,
        { kind: 'restore', links: {}, excluded: editor.plan.value.excluded.filter((id) => !back.has(id)) },
        sayCount(out.length, 'Take {n} customer back in', 'Take {n} customers back in'),
      );
    },
  };
}
