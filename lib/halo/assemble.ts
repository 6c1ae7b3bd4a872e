import { nothingLearnt, type Calibration } from '../domain/calibration.ts';
import type { Connection } from '../domain/connection.ts';
import type { CoveState } from '../domain/cove-view.ts';
import type { CustomerList } from '../domain/customer.ts';
import {
  type ApplicationEvidence,
  type ConnectionEvidence,
  type CoveEvidence,
  type Evidence,
  type PlanEvidence,
  type Proof,
  type RoleEvidence,
  type SecretEvidence,
} from '../domain/evidence.ts';
import { found, missing, type Missing } from '../domain/finding.ts';
import { usualNames, type Names } from '../domain/names.ts';
import type { Plan } from '../domain/plan.ts';
import type { TicketResult } from '../domain/proof-ticket.ts';
import { say } from '../domain/say.ts';
import type { KeptSecret, ShownSecretNote } from '../domain/secret.ts';
import type { PageReading, TenantChoices } from '../domain/tenant.ts';
import { createJoining } from './agree.ts';
import { joinAgreements, joinProperties, learnSteps, withScale } from './calibrate.ts';
import { apiPart } from './api-part.ts';
import type { ApiEvidence } from './api-evidence.ts';
import { categoryWithPage } from './page-category.ts';
import { applicationWithPage, roleWithPage } from './pages.ts';
import { proofEvidence } from './proof-evidence.ts';
import { unknownRole } from './role.ts';
import { standingChoices } from './standing-choices.ts';

/** Everything that is known about a tenant, from wherever it was read. */
export interface Known {
  api: ApiEvidence | null;
  pages: readonly PageReading[];
  proof: Proof | null;
  /** What the one test ticket gave. */
  ticket?: TicketResult | null;
  connection: Connection | null;
  /** Since when, and until when, Alcove holds the connection's secret. */
  secret: KeptSecret | null;
  /** Until when the vault is unlocked; absent: it is locked, or there is none. */
  unlockedUntil?: number | undefined;
  /** A once-only secret that was shown and not kept. */
  shownSecret?: ShownSecretNote | null;
  cove: CoveState;
  plan: Plan;
  customers: CustomerList;
  choices: TenantChoices;
  /** What Cove's records are called here. */
  names?: Names | undefined;
  /** What reading the same thing twice has taught so far. */
  calibration?: Calibration | undefined;
  /** When Alcove wrote a record ("role:3f2…") last. */
  written?: Readonly<Record<string, number>> | undefined;
  /** Milliseconds since the epoch. */
  now: number;
}

/** No role is named for Cove, and its application has none: then there is none, although the API alone could not say so. */
function withoutRole(role: RoleEvidence, { roles, identity }: ApplicationEvidence): RoleEvidence {
  const { which } = role;
  if (which.known || which.reason !== 'ambiguous' || !role.unnamed) return role;
  const without = roles.known && roles.value.length === 0 ? roles : undefined;
  const asOther = identity.known && !identity.value.application ? identity : undefined;
  const said = without ?? asOther;
  if (!said) return role;
  const none = missing('not-read', say('There is no role for Cove yet.'));
  return unknownRole(found(null, said.source, Math.min(said.at, which.at ?? said.at)), none);
}

/**
 * A token that was got with Client ID and Secret shows that the application accepts this method and is
 * active, where neither reader could say so. It is only about the application with that Client ID.
 */
function withProof(application: ApplicationEvidence, proof: Proof | null): ApplicationEvidence {
  if (!proof?.token.ok || !application.clientId.known) return application;
  if (application.clientId.value.toLowerCase() !== proof.clientId.toLowerCase()) return application;
  const { authentication, active } = application;
  return {
    ...application,
    authentication:
      authentication.known || authentication.reason === 'readers-disagree'
        ? authentication
        : found({ secret: true, shown: 'Client ID and Secret' }, 'proof', proof.at),
    active: active.known || active.reason === 'readers-disagree' ? active : found(true, 'proof', proof.at),
  };
}

const unseen = (text: string): Missing => missing('not-read', text);

function secretEvidence({ secret, shownSecret, unlockedUntil = 0, connection, choices, now }: Known): SecretEvidence {
  // By hand nobody is asked for the secret: that Alcove has none says nothing about whether it was noted down.
  if (choices.manual === true && secret === null && shownSecret?.goneAt === undefined)
    return { kept: unseen(say('By hand Alcove does not ask for it, so nobody can say whether you have it at hand.')) };
  const kept = secret !== null && (secret.until === undefined || secret.until > now);
  return {
    kept: found(kept, 'alcove', secret?.at ?? connection?.createdAt ?? now),
    ...(shownSecret?.goneAt === undefined ? {} : { lost: true }),
    ...(secret?.vault && secret.until === undefined && unlockedUntil <= now ? { locked: true } : {}),
  };
}

const connectionEvidence = ({ connection, now }: Known): ConnectionEvidence => ({
  details: connection
    ? found(
        { name: connection.name, host: connection.host, clientId: connection.clientId },
        'alcove',
        connection.createdAt,
      )
    : found(null, 'alcove', now),
});

function coveEvidence({ cove }: Known): CoveEvidence {
  const { level, connectedAt, connectFailure, activeAt, notification } = cove;
  // An active integration is a connected one; a later refusal counts for more than an earlier success.
  const success = Math.max(connectedAt ?? 0, activeAt ?? 0);
  const connected =
    connectFailure && connectFailure.at > success
      ? found({ ok: false, message: connectFailure.message }, 'page', connectFailure.at)
      : success > 0
        ? found({ ok: true }, 'page', success)
        : unseen(say('Alcove has not seen the connection in Cove yet.'));
  return {
    level: level
      ? found({ level: level.level, role: level.role }, 'page', level.at)
      : unseen(say('Alcove has not seen level and role in Cove yet.')),
    connected,
    active:
      activeAt === undefined
        ? unseen(say('Alcove has not seen "integration is now active" in Cove yet.'))
        : found(true, 'page', activeAt),
    notification: notification
      ? found(notification.state, 'page', notification.at)
      : unseen(say('Alcove has not seen the list of notifications in Cove yet.')),
  };
}

function planEvidence({ plan, customers, cove, connection, choices, now }: Known): PlanEvidence {
  if (!connection) {
    const why = missing('not-read', say('There is no connection yet, so there is nothing to map.'));
    return { reseller: why, customers: why, applied: why };
  }
  const psa = new Map(customers.psa.map((customer) => [customer.id, customer.name]));
  const isGone = (id: number): boolean => customers.psaAt !== undefined && !psa.has(id);
  const { reseller } = plan;
  const part = customers.cove.filter(({ setAside }) => setAside === undefined);
  const excluded = new Set(plan.excluded);
  const open = part.filter(({ id }) => {
    const link = plan.links[id];
    return !excluded.has(id) && (link === undefined || isGone(link.psaId));
  });
  const left = part.filter(({ id }) => excluded.has(id)).length;
  const { applied } = cove;
  return {
    reseller:
      choices.manual === true && !reseller
        ? unseen(say('The plan names none. By hand nobody can say whether Cove has one.'))
        : found(
            reseller ? { name: psa.get(reseller.psaId) ?? `#${reseller.psaId}`, gone: isGone(reseller.psaId) } : null,
            'alcove',
            reseller?.at ?? plan.savedAt ?? now,
          ),
    customers:
      customers.coveAt === undefined
        ? missing('not-read', say('The list of Cove customers has not been read yet.'))
        : found(
            {
              total: part.length,
              linked: part.length - open.length - left,
              excluded: left,
              open: open.map(({ name, id }) => name || `#${id}`),
            },
            'alcove',
            plan.savedAt ?? customers.coveAt,
          ),
    applied: applied
      ? found(
          {
            done: applied.done,
            total: applied.total,
            reseller: applied.reseller,
            current: applied.revision === plan.revision,
          },
          'page',
          applied.at,
        )
      : unseen(say('Alcove has not seen the mapping in Cove yet.')),
  };
}

/**
 * Joins everything that is known about a tenant into the evidence that requirements judge, and says what the two
 * readers have taught. Pure: no clock, no request; call it again whenever one of the parts has changed.
 */
export function assembled(known: Known): { evidence: Evidence; learnt: Calibration } {
  const {
    api,
    pages,
    proof,
    connection,
    choices,
    calibration = nothingLearnt,
    written = {},
    names = usualNames,
  } = known;
  const { given } = names;
  const standing = standingChoices(choices, { candidates: api?.candidates, pages }, given);
  const part = apiPart(api, standing, names);
  const joining = createJoining(calibration.agreements, (record) => written[record]);
  const steps = learnSteps(calibration.steps, part.role, pages);
  const application = applicationWithPage(
    part.application,
    pages,
    { chosen: standing.applicationId, named: given.application },
    joining,
  );
  const ofRole = { chosen: standing.roleId, named: given.role };
  const role = withoutRole(roleWithPage(withScale(part.role, steps), pages, ofRole, joining), application);
  return {
    evidence: {
      agent: part.agent,
      category: categoryWithPage(part.category, pages, joining, names.category),
      role,
      application: withProof(application, proof),
      ticketType: part.ticketType,
      secret: secretEvidence(known),
      proof: proofEvidence(proof, connection, known.ticket ?? null),
      connection: connectionEvidence(known),
      cove: coveEvidence(known),
      plan: planEvidence(known),
      names,
    },
    learnt: {
      ...calibration,
      steps,
      agreements: joinAgreements(calibration.agreements, joining.agreed),
      properties: joinProperties(calibration.properties, part.application.properties ?? []),
    },
  };
}

/** The evidence alone. */
export const assemble = (known: Known): Evidence => assembled(known).evidence;
