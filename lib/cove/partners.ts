/** Cove's customers ("partners" in its API) with their device counts, as Alcove's nouns. */
import type { CoveCustomer } from '../domain/customer.ts';
import { fail, ok, type Failure, type Result } from '../domain/failure.ts';
import { say, sayCount } from '../domain/say.ts';
import { z, type Infer } from '../domain/schema.ts';
import { judged } from '../mapping/set-aside.ts';
import { countDevices } from './devices.ts';
import type { CoveClient } from './jsonrpc.ts';

/**
 * Name, level, child service types, service type, state, location, company, Customer Reference. Numbers as in N-able's
 * developer pages; Id, ParentId and Level come unasked.
 */
const fields = [0, 1, 3, 4, 5, 8, 10, 18];
const pageSize = 10_000;

const text = z.optional(z.nullable(z.string()));
const partnerSchema = z.looseObject({
  Id: z.coerce.number().check(z.positive()),
  ParentId: z.optional(z.nullable(z.coerce.number())),
  Level: text,
  Name: text,
  State: text,
  ExternalCode: text,
  Company: z.optional(z.nullable(z.looseObject({ LegalCompanyName: text }))),
});
type Partner = Infer<typeof partnerSchema>;
const listSchema = z.array(z.unknown());
const nodeSchema = z.looseObject({
  ActualChildCount: z.optional(z.nullable(z.number())),
  Children: z.optional(z.nullable(z.array(z.unknown()))),
  Info: z.optional(z.unknown()),
});

export interface CovePartners {
  /** Everything below the reseller, unknown levels and states included, set aside ones marked. */
  customers: CoveCustomer[];
  /** The customer that the API user belongs to; normally the reseller whose mapping this is. */
  reseller: { id: string; name: string; level?: string };
  /** False when something could not be read; `notes` says what. */
  complete: boolean;
  notes: string[];
}

export interface ReadOptions {
  signal?: AbortSignal;
  /** What is being read, and how many there are so far. */
  onProgress?: (doing: string, done: number, total?: number) => void;
}

/** Mends what only this customer lacks; the API may leave out everything but the id. */
function customerOf(partner: Partner): CoveCustomer {
  const customer: CoveCustomer = { id: String(partner.Id), name: partner.Name ?? '' };
  const legalName = partner.Company?.LegalCompanyName?.trim();
  if (legalName !== undefined && legalName !== '' && legalName !== customer.name) customer.legalName = legalName;
  if (partner.ExternalCode) customer.reference = partner.ExternalCode;
  if (partner.Level) customer.level = partner.Level;
  if (partner.State) customer.state = partner.State;
  if (partner.ParentId) customer.parentId = String(partner.ParentId);
  return judged(customer);
}

interface Gathered {
  partners: Map<number, Partner>;
  unreadable: number;
  notes: string[];
}

function add(gathered: Gathered, item: unknown): Partner | undefined {
  const parsed = z.safeParse(partnerSchema, item);
  if (!parsed.success) {
    gathered.unreadable += 1;
    return undefined;
  }
  if (!gathered.partners.has(parsed.data.Id)) gathered.partners.set(parsed.data.Id, parsed.data);
  return parsed.data;
}

/** Level by level, for when the recursive call is refused. A level that is refused is noted, the others are read on. */
async function readByLevel(
  client: CoveClient,
  root: number,
  gathered: Gathered,
  options: ReadOptions,
): Promise<Failure | undefined> {
  const queue = [root];
  const seen = new Set(queue);
  for (let parent = queue.shift(); parent !== undefined; parent = queue.shift()) {
    for (let offset = 0; ;) {
      if (options.signal?.aborted === true) return fail('stopped', say('Reading customers was stopped.')).failure;
      // Without a range the vendor's own sample comes back with a count and no children.
      const params = {
        partnerId: parent,
        fields,
        range: { Offset: offset, Size: pageSize },
        partnerFilter: { SortOrder: 'ByLevelAndName', NamePattern: '' },
      };
      const answer = await client.call('EnumerateChildPartners', params, nodeSchema);
      if (!answer.ok) {
        if (answer.failure.code !== 'cove-api' || parent === root) return answer.failure;
        gathered.notes.push(
          say('The customers below {name} could not be read: Cove refused them.', {
            name: gathered.partners.get(parent)?.Name ?? String(parent),
          }),
        );
        break;
      }
      const children = answer.value.Children ?? [];
      for (const child of children) {
        const node = z.safeParse(nodeSchema, child);
        const partner = add(gathered, node.success ? (node.data.Info ?? child) : child);
        if (!partner || !node.success || seen.has(partner.Id)) continue;
        seen.add(partner.Id);
        if ((node.data.ActualChildCount ?? 0) > 0) queue.push(partner.Id);
      }
      options.onProgress?.(say('Reading customers level by level'), gathered.partners.size);
      offset += children.length;
      if (children.length === 0 || offset >= (answer.value.ActualChildCount ?? 0)) {
        if (offset < (answer.value.ActualChildCount ?? 0))
          gathered.notes.push(
            say('Cove names {count} customers below {name} and gave {given}.', {
              count: answer.value.ActualChildCount ?? 0,
              name: gathered.partners.get(parent)?.Name ?? String(parent),
              given: offset,
            }),
          );
        break;
      }
    }
  }
  return undefined;
}

/** The recursive call failed in a way that asking differently may cure. */
const otherWayHelps = (failure: Failure): boolean =>
  failure.code === 'cove-api' || failure.code === 'unexpected-answer';

/**
 * Reads all customers below the API user's own customer: one recursive call, else level by level; then device counts,
 * whose failure is only noted. Failures: those of the client, and `stopped`.
 */
export async function readPartners(client: CoveClient, options: ReadOptions = {}): Promise<Result<CovePartners>> {
  options.onProgress?.(say('Logging in to Cove'), 0);
  const login = await client.login();
  if (!login.ok) return login;
  const root = login.value.partnerId;
  const gathered: Gathered = { partners: new Map(), unreadable: 0, notes: [] };
  options.onProgress?.(say('Reading customers'), 0);
  const all = await client.call(
    'EnumeratePartners',
    { parentPartnerId: root, fields, fetchRecursively: true },
    listSchema,
  );
  if (all.ok) for (const item of all.value) add(gathered, item);
  else if (otherWayHelps(all.failure)) {
    const failure = await readByLevel(client, root, gathered, options);
    if (failure) return { ok: false, failure };
  } else return all;
  if (gathered.unreadable > 0)
    gathered.notes.push(
      sayCount(
        gathered.unreadable,
        '{n} customer came without an id and is not in the list.',
        '{n} customers came without an id and are not in the list.',
      ),
    );
  const complete = gathered.notes.length === 0;

  let own = gathered.partners.get(root);
  gathered.partners.delete(root);
  if (!own) {
    const info = await client.call('GetPartnerInfoById', { partnerId: root }, partnerSchema);
    if (info.ok) own = info.value;
    else if (info.failure.code === 'stopped') return info;
  }
  const customers = [...gathered.partners.values()].map(customerOf);
  options.onProgress?.(say('Reading customers'), customers.length, customers.length);

  const devices = await countDevices(client, root, options);
  if (!devices.ok) {
    if (devices.failure.code === 'stopped') return devices;
    gathered.notes.push(say('Device counts could not be read, so customers are not weighted by devices.'));
  } else for (const customer of customers) customer.devices = devices.value.get(customer.id) ?? 0;

  const reseller: CovePartners['reseller'] = { id: String(root), name: own?.Name ?? '' };
  if (own?.Level) reseller.level = own.Level;
  return ok({ customers, reseller, complete, notes: gathered.notes });
}
