/**
 * Which Cove customers take no part in the mapping, and why. They stay in the list, visibly set aside.
 *
 * The naming conventions are those that the sample scripts of BackupNerd/Backup-Scripts filter out.
 */
import type { CoveCustomer } from '../domain/customer.ts';
import { say } from '../domain/say.ts';

/** "001............... - Recycle Bin", "Acme - Recycle Bin", "Recycle Bin"; but not "Recycle Bin Hire Ltd". */
const recycleBin = /(^|[-–—:|.(]\s*)recycle\s*bin\s*\)?$/iu;
/** Customers that N-central made: the name is an activation id of 15 or 18 characters. */
const activationId = /^001(?=[0-9A-Za-z]*\d)[0-9A-Za-z]{12}(?:[0-9A-Za-z]{3})?$/u;
/** … or the Customer Reference is "[##########] - <uuid>". */
const technicalReference = /^\[\d{5,}\]\s*-\s*\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?$/iu;
const aboveReseller = new Set(['Root', 'SubRoot', 'Distributor', 'SubDistributor']);

export type SetAsideReason = NonNullable<CoveCustomer['setAside']>;

/** The words beside a customer that is set aside. */
export const setAsideWords: Record<SetAsideReason, string> = {
  'recycle-bin': say('Recycle bin: holds removed devices, is no customer'),
  technical: say('Made by N-central: its name is an id'),
  'above-reseller': say('Above reseller level: cannot be mapped'),
  'no-name': say('Has no name to match by'),
};

/** Why this customer is set aside; undefined when it takes part. */
export function setAsideReason(customer: Omit<CoveCustomer, 'setAside'>): SetAsideReason | undefined {
  const name = customer.name.trim();
  if (customer.level !== undefined && aboveReseller.has(customer.level)) return 'above-reseller';
  if (recycleBin.test(name)) return 'recycle-bin';
  if (
    activationId.test(name) ||
    (customer.reference !== undefined && technicalReference.test(customer.reference.trim()))
  )
    return 'technical';
  return /[\p{L}\p{N}]/u.test(name) ? undefined : 'no-name';
}

/** The same customer with its `setAside` as the rules have it now. */
export function judged(customer: CoveCustomer): CoveCustomer {
  const { setAside: _, ...rest } = customer;
  const reason = setAsideReason(rest);
  return reason === undefined ? rest : { ...rest, setAside: reason };
}
