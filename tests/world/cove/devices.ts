import type { CovePartner } from '../companies.ts';
import { createRandom } from '../companies/random.ts';

export interface Device {
  id: number;
  partnerId: number;
  customer: string;
  reference: string;
  name: string;
  /** AT: 1 device, 2 Microsoft 365. */
  accountType: 1 | 2;
  /** OT: 1 workstation, 2 server. */
  osType: 1 | 2;
  status: 'Completed' | 'Completed with errors' | 'Failed';
}

/** The devices of one customer; always the same for the same partner id. Recycle bins and organisations have none. */
export function devicesOf(partner: CovePartner): Device[] {
  if (partner.Level !== 'EndCustomer' && partner.Level !== 'Site') return [];
  if (/Recycle Bin/.test(partner.Name)) return [];
  const random = createRandom(`devices ${partner.Id}`);
  const count = random.chance(0.08) ? 0 : 1 + Math.floor(random.next() ** 3 * 40);
  return Array.from({ length: count }, (_, index) => {
    const m365 = index === 1 && random.chance(0.5);
    const server = !m365 && random.chance(0.35);
    const kind = m365 ? 'M365' : server ? 'SRV' : 'WS';
    return {
      id: partner.Id * 100 + index,
      partnerId: partner.Id,
      customer: partner.Name,
      reference: partner.ExternalCode,
      name: `${partner.Name.replaceAll(/[^A-Za-z0-9]/g, '')
        .slice(0, 6)
        .toUpperCase()}-${kind}${String(index + 1).padStart(2, '0')}`,
      accountType: m365 ? 2 : 1,
      osType: server ? 2 : 1,
      status: random.chance(0.85) ? 'Completed' : random.chance(0.5) ? 'Failed' : 'Completed with errors',
    };
  });
}
