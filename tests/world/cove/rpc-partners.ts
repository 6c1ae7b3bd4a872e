import type { CovePartner } from '../companies.ts';
import { isRecord, numbers, numeric, text, texts, type Json } from './fields.ts';
import { missingParameter, notAllowed, RpcFailure } from './rpc-failure.ts';
import { below, everyPartner, type CoveState, type CoveUser } from './state.ts';

export type Method = (params: Json, user: CoveUser, state: CoveState) => unknown;

/** Properties by field number (N-able's API site: EnumeratePartners). Id, Level and ParentId always come along. */
const fieldProperties: Record<number, (partner: CovePartner) => Json> = {
  3: ({ ChildServiceTypes }) => ({ ChildServiceTypes }),
  4: ({ ServiceType }) => ({ ServiceType }),
  5: ({ State }) => ({ State }),
  8: ({ LocationId }) => ({ LocationId }),
  9: ({ Flags }) => ({ Flags }),
  10: ({ Company }) => ({ Company }),
  18: ({ ExternalCode, MailFrom }) => ({ ExternalCode, MailFrom }),
  20: ({ CreationTime }) => ({ CreationTime }),
  21: ({ Uid }) => ({ Uid }),
};

/** A partner with the properties that were asked for; `Name` is null unless field 0 is among them. */
function project(partner: CovePartner, fields: readonly number[]): Json {
  const shown: Json = {
    Id: partner.Id,
    ParentId: partner.ParentId,
    Level: partner.Level,
    Name: fields.includes(0) ? partner.Name : null,
  };
  for (const field of fields) Object.assign(shown, fieldProperties[field]?.(partner));
  return shown;
}

const everyField = [0, ...Object.keys(fieldProperties).map(Number)];

/** The partner, if it is the user's own or below it: an API user is bound to its customer. */
export function reachable(state: CoveState, user: CoveUser, id: number): CovePartner {
  const partner = everyPartner(state).find(({ Id }) => Id === id);
  const own = id === user.partnerId || below(state, user.partnerId, true).some(({ Id }) => Id === id);
  if (partner === undefined || !own) throw notAllowed();
  return partner;
}

function needed(params: Json, name: string): number {
  const value = numeric(params, name);
  if (value === undefined) throw missingParameter(name);
  return value;
}

/** Cove's sample scripts send the text "true", its documents a boolean; both work. */
const isTrue = (value: unknown): boolean => value === true || value === 'true';

const levelOrder = [
  'Root',
  'SubRoot',
  'Distributor',
  'SubDistributor',
  'Reseller',
  'ServiceOrganization',
  'EndCustomer',
  'Site',
];

function childNode(params: Json, user: CoveUser, state: CoveState): unknown {
  const parent = reachable(state, user, needed(params, 'partnerId'));
  const fields = numbers(params['fields']);
  const filter = isRecord(params['partnerFilter']) ? params['partnerFilter'] : {};
  const levels = texts(filter['Levels']);
  const states = texts(filter['States']);
  const pattern = text(filter, 'NamePattern').toLowerCase();
  const direct = below(state, parent.Id, false)
    .filter(({ Level }) => levels.length === 0 || levels.includes(Level))
    .filter(({ State }) => states.length === 0 || states.includes(State))
    .filter(({ Name }) => Name.toLowerCase().includes(pattern))
    .toSorted((a, b) => levelOrder.indexOf(a.Level) - levelOrder.indexOf(b.Level) || a.Name.localeCompare(b.Name));
  const range = params['range'];
  const counts = Map.groupBy(everyPartner(state), ({ ParentId }) => ParentId);
  // The vendor's own sample without `range` answers null children beside a count of seven.
  const shown = isRecord(range)
    ? direct.slice(numeric(range, 'Offset') ?? 0, (numeric(range, 'Offset') ?? 0) + (numeric(range, 'Size') ?? 0))
    : null;
  return {
    ActualChildCount: direct.length,
    Children:
      shown?.map((child) => ({
        ActualChildCount: counts.get(child.Id)?.length ?? 0,
        Children: null,
        Info: project(child, fields),
      })) ?? null,
    Info: project(parent, fields),
  };
}

function ancestors(params: Json, user: CoveUser, state: CoveState): CovePartner[] {
  const own = reachable(state, user, needed(params, 'partnerId'));
  const byId = new Map(everyPartner(state).map((partner) => [partner.Id, partner]));
  const found: CovePartner[] = [];
  let { Id: id, ParentId: parentId } = own;
  while (id !== user.partnerId) {
    const parent = byId.get(parentId);
    if (parent === undefined) break;
    found.push(parent);
    ({ Id: id, ParentId: parentId } = parent);
  }
  return found;
}

const refused: Method = () => {
  throw notAllowed();
};

/** Methods about customers. Those that would change something are there and refuse, as they would for a reading role. */
export const partnerMethods: Record<string, Method> = {
  EnumeratePartners(params, user, state) {
    const parent = reachable(state, user, needed(params, 'parentPartnerId'));
    const fields = numbers(params['fields']);
    return below(state, parent.Id, isTrue(params['fetchRecursively'])).map((partner) => project(partner, fields));
  },
  EnumerateChildPartners: childNode,
  GetPartnerInfo(params, user, state) {
    const name = params['name'];
    if (typeof name !== 'string') throw missingParameter('name');
    const partner = everyPartner(state).find(({ Name }) => Name === name);
    if (partner === undefined) throw new RpcFailure('Partner not found');
    return project(reachable(state, user, partner.Id), everyField);
  },
  GetPartnerInfoById: (params, user, state) => project(reachable(state, user, needed(params, 'partnerId')), everyField),
  GetPartnerInfoByUid(params, user, state) {
    const partner = everyPartner(state).find(({ Uid }) => Uid === params['partnerUid']);
    if (partner === undefined) throw new RpcFailure('Partner not found');
    return project(reachable(state, user, partner.Id), everyField);
  },
  GetPartnerState: (params, user, state) => reachable(state, user, needed(params, 'partnerId')).State,
  EnumerateAncestorPartners: (params, user, state) =>
    ancestors(params, user, state).map((partner) => project(partner, everyField)),
  EnumerateRemovedPartners(params, user, state) {
    reachable(state, user, needed(params, 'parentPartnerId'));
    return [];
  },
  AddPartner: refused,
  ModifyPartner: refused,
  RemovePartner: refused,
  RegeneratePartnerUid: refused,
  GetAutoLoginUrl: refused,
};
