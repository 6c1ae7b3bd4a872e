import type { Connection } from '../../../../lib/domain/connection.ts';
import type { CoveCustomer, CustomerList, PsaCustomer } from '../../../../lib/domain/customer.ts';
import type { OutcomeKind, Report, ReportRow } from '../../../../lib/domain/outcome.ts';
import type { Plan, StoredSuggestions } from '../../../../lib/domain/plan.ts';
import { requirementIds, type RequirementId } from '../../../../lib/domain/requirement-id.ts';
import type { Run } from '../../../../lib/domain/run.ts';
import { judged } from '../../../../lib/mapping/set-aside.ts';

export const now = Date.UTC(2026, 9, 5, 9, 30);
export const host = 'acme.halopsa.com';
export const minutes = (count: number): number => now - count * 60_000;

export const connection: Connection = {
  id: 'c1',
  name: 'Acme HaloPSA',
  host,
  authUrl: `https://${host}/auth`,
  clientId: '3f0a1c52-8d1e-4a7b-9c55-0d6a3a2f7b10',
  createdAt: minutes(90),
  provenAt: minutes(12),
  provenCustomers: 263,
};

const details: Partial<Record<RequirementId, Partial<ReportRow>>> = {
  'category-exists': { found: 'Cove Data Protection' },
  'role-exists': { found: 'Cove-Role' },
  'role-departments': { found: 'Modify all' },
  'role-tickets-access': { found: 'Read and Modify' },
  'role-customers-access': { found: 'Read Only' },
  'role-add-tickets': { found: 'Yes' },
  'role-view-unassigned': { found: 'Yes' },
  'application-exists': { found: 'Cove-HaloPSA' },
  'application-active': { found: 'Yes' },
  'application-permissions': { found: 'edit:tickets, read:customers' },
  'secret-kept': { found: 'kept', source: 'alcove' },
  'proof-token': { found: 'token received', source: 'proof' },
  'proof-customers': { found: '263 customers', source: 'proof' },
};

export type Change = Partial<Omit<ReportRow, 'id'>>;

/** A report in which everything is met but what is changed. */
export function report(changes: Partial<Record<RequirementId, Change>> = {}, usual: OutcomeKind = 'met'): Report {
  return {
    tenant: host,
    checkedAt: minutes(2),
    actor: 'Jane Smith, administrator',
    version: '0.1.0',
    outcomes: requirementIds.map((id): ReportRow => ({
      id,
      kind: usual,
      source: 'api',
      at: minutes(2),
      ...(changes[id]?.kind === 'unknown' ? {} : details[id]),
      ...changes[id],
    })),
  };
}

/** One of everything. */
export const mixed = report({
  'role-customers-access': { kind: 'unmet', found: 'No Access', expected: 'Read Only' },
  'role-departments': {
    kind: 'unknown',
    reason: 'not-carried',
    expected: 'Modify all (Can view/modify all Tickets in all Departments)',
    source: undefined,
    at: undefined,
  },
  'role-add-tickets': { kind: 'confirmed', source: 'you', at: minutes(55), found: undefined },
  'role-all-customers': { kind: 'not-applicable' },
  'application-permissions': {
    kind: 'unmet',
    found: 'all, edit:tickets',
    expected: 'edit:tickets, read:customers',
    note: 'read:customers is missing, and “all” is ticked, which has made authentication fail for other vendors.',
  },
  'application-identity': {
    kind: 'unknown',
    reason: 'readers-disagree',
    note: 'the API says an agent, the page says Application Identity',
  },
  'secret-kept': {
    kind: 'unmet',
    found: 'not kept',
    expected: 'kept until Cove is connected',
    source: 'alcove',
    note: 'Enter it in Alcove. If it was not noted down, make a new one in HaloPSA.',
  },
  'proof-ticket': { kind: 'unknown', reason: 'not-read', source: undefined, at: undefined },
  'cove-level': { kind: 'unknown', reason: 'not-read', source: undefined, at: undefined },
  'connection-made': { kind: 'unmet', found: 'not connected', expected: 'connected', source: 'alcove' },
  'reseller-mapped': { kind: 'unmet', found: 'no PSA customer', expected: 'one PSA customer', source: 'alcove' },
  'customers-mapped': {
    kind: 'unmet',
    found: '212 of 250',
    expected: 'every Cove customer mapped or knowingly excluded',
    source: 'alcove',
  },
  'integration-active': { kind: 'unknown', reason: 'not-read', source: undefined, at: undefined },
  'notification-exists': { kind: 'unknown', reason: 'not-read', source: undefined, at: undefined },
});

export const run = (part: Partial<Run>): Record<string, Run> => ({
  r1: {
    id: 'r1',
    kind: 'check',
    subject: host,
    state: 'running',
    doing: 'Reading the role',
    done: 3,
    total: 8,
    startedAt: now - 2000,
    beatAt: now,
    ...part,
  },
});

const heads = [
  'Northwind',
  'Bluebird',
  'Harbour',
  'Oakley',
  'Kestrel',
  'Pinnacle',
  'Silverline',
  'Meadow',
  'Granite',
  'Juniper',
  'Ashdown',
  'Copper',
  'Lakeside',
  'Redwood',
  'Sterling',
  'Tamarind',
  'Vale',
  'Willow',
  'Zenith',
  'Brook',
];
const tails = [
  'Dental',
  'Logistics',
  'Law',
  'Accounting',
  'Estates',
  'Engineering',
  'Foods',
  'Motors',
  'Surveyors',
  'Veterinary',
  'Academy',
  'Design',
  'Fisheries',
  'Printing',
  'Care Homes',
];
const forms = ['Ltd', 'Limited', 'LLP', 'Inc', 'GmbH', ''];

/** Customers on both sides: most alike, some spelt differently, some without a counterpart. */
export function customers(count: number): CustomerList {
  const cove: CoveCustomer[] = [];
  const psa: PsaCustomer[] = [];
  for (let at = 0; at < count; at++) {
    const round = Math.floor(at / (heads.length * tails.length));
    const base = `${heads[at % heads.length]} ${tails[Math.floor(at / heads.length) % tails.length]}${round > 0 ? ` ${round + 1}` : ''}`;
    const form = forms[at % forms.length] ?? '';
    cove.push(
      judged({ id: String(1000 + at), name: `${base} ${form}`.trim(), level: 'EndCustomer', devices: (at * 7) % 41 }),
    );
    if (at % 9 === 4) continue;
    psa.push({
      id: 10 + at,
      name:
        at % 7 === 3
          ? `${base.replace('Engineering', 'Eng').replace('Logistics', 'Log')} Group`
          : `${base} ${at % 5 === 2 ? 'Company' : form}`.trim(),
    });
  }
  psa.push({ id: 5, name: 'Acme MSP' }, { id: 6, name: 'Harbour Law LLP', inactive: true });
  if (count > 5)
    cove.push(
      judged({ id: '9', name: '001............... - Recycle Bin' }),
      judged({ id: '8', name: '0015000000YAbCdAAX' }),
    );
  return { cove, psa, coveSource: 'api', coveAt: minutes(6), coveComplete: true, psaAt: minutes(8) };
}

/** How such a list typically stands: most linked by themselves, some suggested, some by hand, some left out. */
export function mapped(list: CustomerList): { plan: Plan; suggestions: Record<string, StoredSuggestions> } {
  const plan: Plan = { connectionId: 'c1', links: {}, excluded: [], revision: 1 };
  const suggestions: Record<string, StoredSuggestions> = {};
  const known = new Set(list.psa.map(({ id }) => id));
  const suggest = (id: string, psaId: number, reason: string, ...others: number[]): void => {
    const rest = others.map((other) => ({ psaId: other, score: 0.6, reason: 'near spelling' }));
    suggestions[id] = {
      confidence: 0.7,
      suggestions: [{ psaId, score: 0.6 + (rest.length === 0 ? 0.2 : 0), reason }, ...rest],
    };
  };
  for (const [at, { id, setAside }] of list.cove.entries()) {
    const psaId = 10 + at;
    if (setAside !== undefined) continue;
    if (!known.has(psaId)) {
      if (at % 4 === 1) plan.excluded.push(id);
      else if (at % 4 === 2) suggest(id, 11, 'too close to call: 2 fit alike', 12);
      else suggestions[id] = { confidence: 0, suggestions: [] };
    } else if (at % 7 === 3) suggest(id, psaId, 'same name without Ltd');
    else {
      const automatic = at % 23 !== 5;
      plan.links[id] = {
        psaId,
        origin: automatic ? 'automatic' : 'hand',
        at: minutes(5),
        ...(automatic ? { reason: 'same name' } : {}),
      };
    }
  }
  return { plan, suggestions };
}
