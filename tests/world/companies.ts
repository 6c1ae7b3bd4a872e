import { drawCompanies } from './companies/coined.ts';
import { towns, type BaseCompany } from './companies/names.ts';
import {
  fullName,
  mailbox,
  spell,
  usualNoise,
  type NoiseKind,
  type NoiseShares,
  type RowKind,
} from './companies/noise.ts';
import { createRandom, hash, type Random } from './companies/random.ts';

export { noiseKinds, rowKinds, usualNoise, type NoiseKind, type NoiseShares, type RowKind } from './companies/noise.ts';

export interface PsaCompany {
  id: number;
  name: string;
  inactive?: boolean;
  toplevel_name?: string;
}

export type CoveLevel =
  | 'Root'
  | 'SubRoot'
  | 'Distributor'
  | 'SubDistributor'
  | 'Reseller'
  | 'ServiceOrganization'
  | 'EndCustomer'
  | 'Site';
export type CovePartnerState =
  | 'Registered'
  | 'InTrial'
  | 'WaitingForProduction'
  | 'InProduction'
  | 'Rejected'
  | 'NotActive'
  | 'Expired';

/** A customer as Cove's JSON-RPC API holds it ("Partner" there); property names are the vendor's. */
export interface CovePartner {
  Id: number;
  ParentId: number;
  Level: CoveLevel;
  Name: string;
  State: CovePartnerState;
  ServiceType: 'AllInclusive' | 'SoftwareOnly';
  ChildServiceTypes: string[];
  LocationId: number;
  ExternalCode: string;
  MailFrom: string;
  Uid: string;
  Flags: string[];
  CreationTime: number;
  Company: { LegalCompanyName: string; PostAddress?: { City: string; Country: string } };
}

export interface Companies {
  /** HaloPSA's customers in the order of their ids. */
  psa: PsaCompany[];
  /** Exactly `count` Cove customers: end customers, some sites, service organisations and technical rows. */
  cove: CovePartner[];
  /** Cove id → HaloPSA id, `null` where HaloPSA does not have that company (or the row stands for none). */
  truth: Map<number, number | null>;
  /** What is odd about each Cove row; empty for an exact name. */
  kinds: Map<number, (NoiseKind | RowKind)[]>;
  /** Cove ids whose name alone fits several HaloPSA customers equally: any automatic link would be a guess. */
  ambiguous: Set<number>;
}

export interface CompaniesOptions {
  /** Number of Cove rows, up to 20,000. */
  count: number;
  seed: number | string;
  /** 1 (default): as usual in the field; 0: every name exact and no odd rows; other numbers scale; or single shares. */
  noise?: number | Partial<NoiseShares>;
  /** Partner id of the reseller above the customers. */
  resellerId?: number;
}

function sharesOf(noise: number | Partial<NoiseShares>): NoiseShares {
  if (typeof noise !== 'number') return { ...usualNoise, ...noise };
  const scaled = { ...usualNoise };
  const keys = Object.keys(usualNoise).filter((key): key is keyof NoiseShares => key in usualNoise);
  for (const key of keys) scaled[key] = Math.min(1, usualNoise[key] * noise);
  return scaled;
}

/** An id in the form of a UUID, the same for the same text. */
export function uuidOf(text: string): string {
  const hex = [0, 1, 2, 3].map((part) => hash(`${part}:${text}`).toString(16).padStart(8, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function partner(id: number, parentId: number, name: string, level: CoveLevel, random: Random): CovePartner {
  return {
    Id: id,
    ParentId: parentId,
    Level: level,
    Name: name,
    State: random.pick(['InProduction', 'InProduction', 'InProduction', 'InProduction', 'InTrial', 'Expired']),
    ServiceType: 'AllInclusive',
    ChildServiceTypes: ['AllInclusive'],
    LocationId: 1 + random.below(40),
    ExternalCode: '',
    MailFrom: '',
    Uid: uuidOf(`partner ${id}`),
    Flags: [],
    CreationTime: 1_500_000_000 + random.below(200_000_000),
    Company: { LegalCompanyName: '' },
  };
}

/** Two name lists as an MSP has them, with the truth between them. The same options give the same lists. */
export function makeCompanies({ count, seed, noise = 1, resellerId = 210_045 }: CompaniesOptions): Companies {
  const random = createRandom(`companies ${seed}`);
  const shares = sharesOf(noise);
  const drawn = drawCompanies(Math.ceil(count * 1.2) + 12, random);
  const psa: PsaCompany[] = [];
  const cove: CovePartner[] = [];
  const truth: Companies['truth'] = new Map();
  const kinds: Companies['kinds'] = new Map();
  const ambiguous = new Set<number>();
  let psaId = 11 + random.below(20);
  let coveId = resellerId + 1000 + random.below(400);

  const addPsa = (name: string, more: Omit<PsaCompany, 'id' | 'name'> = {}): PsaCompany => {
    psaId += 1 + random.below(3);
    const added = { id: psaId, name, ...more };
    psa.push(added);
    return added;
  };
  const addCove = (
    name: string,
    target: number | null,
    oddities: (NoiseKind | RowKind)[],
    level: CoveLevel = 'EndCustomer',
    parentId = resellerId,
  ): CovePartner => {
    coveId += 1 + random.below(7);
    const added = partner(coveId, parentId, name, level, random);
    cove.push(added);
    truth.set(added.Id, target);
    kinds.set(added.Id, oddities);
    return added;
  };
  const full = (): boolean => cove.length >= count;

  const onBothSides = (company: BaseCompany): void => {
    const name = fullName(company);
    const inactive = random.chance(shares['inactive-in-psa']);
    const client = addPsa(
      name,
      inactive ? { inactive } : random.chance(0.04) ? { toplevel_name: 'Managed Services' } : {},
    );
    const { name: spelled, kinds: oddities } = spell(company, name, client.id, shares, random);
    const odd: (NoiseKind | RowKind)[] = inactive ? [...oddities, 'inactive-in-psa'] : oddities;
    const row = addCove(spelled, client.id, odd);
    if (random.chance(0.15))
      row.Company = {
        LegalCompanyName: name,
        PostAddress: { City: random.pick(towns[company.country].split(';')), Country: company.country },
      };
    if (random.chance(0.1)) row.MailFrom = mailbox(company, random);
    if (random.chance(shares.referenced)) {
      row.ExternalCode = `${random.chance(0.5) ? `${company.name} | ` : ''}CWM:${1000 + random.below(9000)}`;
      odd.push('referenced');
    }
    if (random.chance(shares['psa-duplicate'])) {
      addPsa(name);
      ambiguous.add(row.Id);
      odd.push('psa-duplicate');
    }
    if (random.chance(shares['sibling-in-psa'])) {
      const town = random.pick(towns[company.country].split(';'));
      addPsa(
        fullName({
          ...company,
          name: `${company.name} ${random.pick(['Holdings', 'Group', `(${town})`, 'Properties', 'II'])}`,
        }),
      );
      odd.push('sibling-in-psa');
    }
    if (!full() && random.chance(shares['cove-duplicate'])) addCove(row.Name, client.id, ['cove-duplicate']);
    if (!full() && random.chance(shares.site)) {
      const sites = random.pick(towns[company.country].split(';'));
      addCove(`${company.name} ${sites}`, client.id, ['site'], 'Site', row.Id);
    }
  };

  for (const company of drawn) {
    if (full()) {
      if (random.chance(0.75)) addPsa(fullName(company));
    } else if (random.chance(shares['recycle-bin']))
      addCove(`${String(1 + random.below(9)).padStart(3, '0')}............... - Recycle Bin`, null, ['recycle-bin']);
    else if (random.chance(shares['activation-id'])) {
      const row = addCove(
        `0015000000${[0, 1, 2, 3, 4].map(() => random.pick('ABCDEFGHJKLMNPQRSTUVWXYZ'.split(''))).join('')}AAX`,
        null,
        ['activation-id'],
      );
      row.ExternalCode = `[${String(random.below(1e9)).padStart(10, '0')}] - ${uuidOf(row.Name)}`;
    } else if (random.chance(shares['service-organization']))
      addCove(`${company.name} Partner Services`, null, ['service-organization'], 'ServiceOrganization');
    else if (random.chance(shares['unknown-to-psa'])) addCove(fullName(company), null, ['unknown-to-psa']);
    else onBothSides(company);
  }
  return { psa, cove, truth, kinds, ambiguous };
}
