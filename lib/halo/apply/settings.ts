/** The permissions of a role that Cove needs: their labels, their values, and how one of them is planned. Pure. */
import type { Change, ClaimSetting, PlannedClaim } from '../../domain/change.ts';
import { accessWords, grantWords, type AccessLevel, type Grant } from '../../domain/evidence.ts';
import type { RequirementId } from '../../domain/requirement-id.ts';
import { say } from '../../domain/say.ts';
import { claim, claimTypes, customersLevel, grant, ticketsLevel } from '../claims.ts';
import { textIn, type Row } from '../row.ts';
import { isGranted } from './parts.ts';

/** Labels of HaloPSA's role page, and the values that Cove needs there. */
const settings: Record<
  ClaimSetting,
  { label: string; to: AccessLevel | Grant; value: string; requirement: RequirementId }
> = {
  ticketsAccess: { label: 'Tickets Access Level', to: 'modify', value: '2', requirement: 'role-tickets-access' },
  customersAccess: { label: 'Customers Access Level', to: 'read', value: '2', requirement: 'role-customers-access' },
  addTickets: { label: 'Can Add New Tickets', to: 'yes', value: '1', requirement: 'role-add-tickets' },
  viewUnassigned: { label: 'Can View Unassigned Tickets', to: 'yes', value: '1', requirement: 'role-view-unassigned' },
  allCustomers: { label: 'Allow use of all Customers', to: 'yes', value: '1', requirement: 'role-all-customers' },
  allTicketTypes: {
    label: 'Allow use of all Ticket Types',
    to: 'yes',
    value: '1',
    requirement: 'role-all-ticket-types',
  },
};
const words: Record<AccessLevel | Grant, string> = { ...accessWords, ...grantWords };
const isWord = (meaning: string): meaning is AccessLevel | Grant => Object.hasOwn(words, meaning);
const isLevel = (setting: ClaimSetting): boolean => setting === 'ticketsAccess' || setting === 'customersAccess';

export const settingLabel = (setting: ClaimSetting): string => settings[setting].label;

/** What a value of a setting is called on the role page. */
export const settingWords = (setting: ClaimSetting, value: string): string =>
  before([{ type: claimTypes[setting].code, value }], setting);

/** What a setting says now, in the words of the role page. */
function before(claims: readonly Row[], setting: ClaimSetting, learnt: Learnt = nothing): string {
  const value = claim(claims, claimTypes[setting]);
  const told = learnt(setting, value.value);
  if (told !== undefined && isWord(told)) return words[told];
  if (isLevel(setting) && !isGranted(value.value)) return value.value === '' ? 'Not set' : accessWords.none;
  const read =
    setting === 'ticketsAccess'
      ? ticketsLevel(value, 0)
      : setting === 'customersAccess'
        ? customersLevel(value, 0)
        : grant(value, 0);
  return read.known ? words[read.value] : say('level {level}', { level: value.value });
}

/** The type under which this role keeps the setting: as it stands there, else the spelling of its other claims. */
function typeFor(claims: readonly Row[], setting: ClaimSetting): string {
  const { code, legacy } = claimTypes[setting];
  const types = claims.map((row) => textIn(row, 'type')?.trim() ?? '');
  const same = (name: string) => types.find((type) => type.toLowerCase() === name.toLowerCase());
  const there = types.find((type) => type === code) ?? (legacy && same(legacy)) ?? same(code);
  if (there !== undefined && there !== '') return there;
  const old = types.some((type) => Object.values(claimTypes).some((each) => each.legacy === type));
  return (old && legacy) || code;
}

export interface Line {
  change: Change;
  claim: PlannedClaim;
}

/** What a level of this tenant means ("read"), where its own role page has said so; `undefined`: not learnt. */
export type Learnt = (setting: ClaimSetting, value: string) => string | undefined;
const nothing: Learnt = () => undefined;

/**
 * The level that the tenant calls Read Only. Two scales are known for customers: 2 is Read Only on one of them, on
 * the other Read and Modify, where 1 is Read Only. Both grant what Cove needs.
 */
function readLevel(learnt: Learnt, now: string): { value: string; sure: boolean } {
  const two = learnt('customersAccess', '2');
  if (learnt('customersAccess', '1') === 'read' || two === 'modify') return { value: '1', sure: true };
  // Only the longer scale has a 3.
  return { value: '2', sure: two !== undefined || now === '3' };
}
const onAnotherScale = say(
  'On some versions of HaloPSA this level is called Read and Modify, which is more than Cove needs. Open the role afterwards and Alcove reads the label there.',
);

/** One permission of a role: what it is, what it will be, and the claim that says so. */
export function claimLine(claims: readonly Row[], setting: ClaimSetting, learnt: Learnt = nothing): Line {
  const { label, to, requirement } = settings[setting];
  const level =
    setting === 'customersAccess'
      ? readLevel(learnt, claim(claims, claimTypes[setting]).value)
      : { value: settings[setting].value, sure: true };
  const { value } = level;
  const type = typeFor(claims, setting);
  const was = claims.find((row) => textIn(row, 'type')?.trim() === type);
  const spelled = was && /^(?:true|false)$/i.test(textIn(was, 'value') ?? '') && value === '1' ? 'true' : value;
  return {
    claim: { type, value: spelled },
    change: {
      requirement,
      label,
      before: before(claims, setting, learnt),
      after: words[to],
      ...(level.sure ? {} : { note: onAnotherScale }),
      technical: `claim ${type}: ${was ? claim(claims, claimTypes[setting]).value || 'empty' : 'absent'} → ${spelled}`,
    },
  };
}
