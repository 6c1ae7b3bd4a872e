import type { RawAnswer } from '../bus/page-protocol.ts';
import { fail, type Failure } from '../domain/failure.ts';
import type { OutcomeKind } from '../domain/outcome.ts';
import type { RequirementId } from '../domain/requirement-id.ts';
import { say } from '../domain/say.ts';
import { errorText, isRow } from './row.ts';

/** Why HaloPSA would not create the ticket, and which requirement explains it. */
export interface TicketRefusal {
  failure: Failure;
  cause?: RequirementId;
}

/** Everything that a refusal says, names of fields included: `{"[0].impact": "Impact is required."}`. */
function saidBy(answer: RawAnswer): string {
  const { body } = answer;
  if (!isRow(body)) return errorText(body) ?? '';
  return Object.entries(body)
    .flatMap(([key, value]) =>
      typeof value === 'string' && !/^(?:classname|resultcode)$/i.test(key) ? [`${key} ${value}`] : [],
    )
    .join('; ')
    .slice(0, 500);
}

const lacks = /require|mandatory|must|missing|empty|not on|blank|specif|fehlt|pflicht|obligatoire|requerid|obligat/i;
const forbidden = /access|permission|allowed|restrict|denied|right/i;

/**
 * What a refusal is about → the requirements that explain it, most likely first. Field names are those of the
 * published specification; messages seen: "… is required" (MSP notes of 2026), "Unable to save data. Ticket not
 * found." (department), "You do not have permission …" (access list or rights).
 */
const causes: readonly [about: RegExp, causes: (said: string) => RequirementId[]][] = [
  [
    /categor/i,
    (said) =>
      lacks.test(said) && !/not found/i.test(said)
        ? ['ticket-type-fields', 'ticket-type-category', 'category-exists']
        : forbidden.test(said)
          ? ['ticket-type-category', 'category-exists']
          : ['category-exists', 'ticket-type-category'],
  ],
  [/impact|urgen/i, () => ['ticket-type-fields']],
  [
    /ticket ?type|request ?type/i,
    (said) =>
      forbidden.test(said)
        ? ['role-all-ticket-types', 'ticket-type-access']
        : ['ticket-type-incident', 'role-all-ticket-types'],
  ],
  [/ticket not found|department|\bteam\b/i, () => ['role-departments']],
  [/client|customer|\bsite\b/i, () => ['role-all-customers', 'role-customers-access']],
  [lacks, () => ['ticket-type-fields']],
  [forbidden, () => ['role-tickets-access', 'role-add-tickets', 'ticket-type-access', 'application-permissions']],
];

const rights: RequirementId[] = [
  'role-add-tickets',
  'role-tickets-access',
  'application-permissions',
  'role-departments',
];

/** Which row of the checklist explains it, by its label there, and how. */
const advice: Partial<Record<RequirementId, string>> = {
  'ticket-type-fields': say(
    'See “Fields of Incident”: the ticket type Incident lacks Category, Impact or Urgency on its field list, or demands a field that Cove does not send.',
  ),
  'ticket-type-category': say('See “Category allowed”: the category is not allowed for the ticket type Incident.'),
  'category-exists': say('See “Category for Cove”: the category is not there as Cove writes it.'),
  'ticket-type-incident': say('See “Ticket type Incident”: the ticket type Incident is not there or not active.'),
  'ticket-type-access': say(
    'See “Access to Incident”: the access list of the ticket type Incident leaves the Cove role out.',
  ),
  'role-all-ticket-types': say('See “All ticket types”: the Cove role may not use this ticket type.'),
  'role-departments': say('See “Departments”: the Cove role may not modify tickets in every department.'),
  'role-all-customers': say('See “All customers”: the Cove role may not use this customer.'),
  'role-customers-access': say('See “Customers access”: the Cove role may not read this customer.'),
  'role-tickets-access': say('See “Tickets access”: the Cove role may not modify tickets.'),
  'role-add-tickets': say('See “Add new tickets”: the Cove role may not add new tickets.'),
  'application-permissions': say('See “Permissions”: the application lacks edit:tickets.'),
  'application-login-type': say(
    'See “Login type”: HaloPSA accepts the token for nothing, the application does not log in as it should.',
  ),
};

/**
 * Names why a ticket was refused, in words and with HaloPSA's own message. Of several requirements that could explain
 * it, one that is known to be unmet comes first; one that is known to be met is not blamed while another can be.
 *
 * @param outcomes what the checklist says now
 */
export function ticketRefusal(
  answer: RawAnswer,
  outcomes: Readonly<Partial<Record<RequirementId, OutcomeKind>>>,
): TicketRefusal {
  const said = saidBy(answer);
  const detail = `${answer.status} from POST /Tickets${said === '' ? '' : `: ${said}`}`;
  const own = said === '' ? [] : [say('HaloPSA says: “{said}”', { said: errorText(answer.body)?.trim() ?? said })];
  if (answer.status === 429)
    return {
      failure: fail(
        'rate-limited',
        say('HaloPSA asked to slow down, so no ticket was created. Try again in a few minutes.'),
        {
          detail,
          ...(answer.retryAfter === undefined ? {} : { retryAfter: answer.retryAfter }),
        },
      ).failure,
    };
  const possible =
    answer.status === 401
      ? (['application-permissions', 'application-login-type'] satisfies RequirementId[])
      : answer.status === 403
        ? rights
        : (causes.find(([about]) => about.test(said))?.[1](said) ?? []);
  const cause =
    possible.find((id) => outcomes[id] === 'unmet') ?? possible.find((id) => outcomes[id] !== 'met') ?? possible[0];
  const why = cause === undefined ? say('It does not say which setting is at fault.') : advice[cause];
  const code = answer.status === 401 || answer.status === 403 ? 'no-right' : 'bad-input';
  const failure = fail(
    code,
    [say("HaloPSA refused the ticket, and would refuse Cove's too."), why ?? '', ...own].join(' '),
    {
      detail,
    },
  ).failure;
  return cause === undefined ? { failure } : { failure, cause };
}
