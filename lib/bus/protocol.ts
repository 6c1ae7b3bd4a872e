import { z, type Infer, type Schema } from '../domain/schema.ts';
import { coveFrameViewSchema } from '../domain/cove-view.ts';
import { draftSchema } from '../domain/connection.ts';
import { helpTopics } from '../domain/document.ts';
import { coveCustomerSchema, psaCustomerSchema } from '../domain/customer.ts';
import { planOpSchema } from '../domain/plan.ts';
import { requirementIds } from '../domain/requirement-id.ts';
import { settingsSchema } from '../domain/settings.ts';
import { taughtSchema } from '../domain/taught.ts';
import { guideRecordSchema, pageReadingSchema, panelSchema } from '../domain/tenant.ts';

/**
 * Who may send a command. `own`: an extension page (popup, tab). `halo`: the content script of the
 * tenant's own console, top frame; the command's `host` must be the sender's host. `cove`: a content
 * script in a frame of Cove's console. Told apart by the sender's URL and origin, never by `sender.tab`.
 */
export type Sender = 'own' | 'halo' | 'cove';

const host = z.string().check(z.minLength(1), z.maxLength(253));
const id = z.string().check(z.minLength(1), z.maxLength(200));
const text = (max: number) => z.string().check(z.maxLength(max));

const passphrase = text(1000);

const command = <S extends Schema>(from: readonly Sender[], input: S) => ({ from, input });

/** Commands to the background. A command names an operation, never a URL. */
export const commands = {
  /** Is anybody there: asked when an answer takes long. */
  alive: command(['halo', 'cove', 'own'], z.object({})),
  /** Injects a part of Alcove into the frame that asks. */
  'panel.load': command(['halo', 'cove'], z.object({ part: z.enum(['sidebar', 'lookout', 'cove-lookout']) })),
  'panel.save': command(['halo', 'cove', 'own'], z.object({ host, panel: panelSchema })),
  /** From the popup: show the sidebar in this tab. */
  'panel.show': command(['own'], z.object({ tabId: z.number() })),
  /** Reads everything again and stores the report; progress in the `check` run. */
  check: command(['halo', 'cove', 'own'], z.object({ host })),
  choose: command(['halo', 'own'], z.object({ host, what: z.enum(['role', 'application']), id })),
  tick: command(
    ['halo', 'cove', 'own'],
    z.object({ host, requirement: z.enum(requirementIds), on: z.boolean(), note: z.optional(text(500)) }),
  ),
  /** What a person writes about a requirement, for the report; '' takes it away. */
  note: command(['halo', 'cove', 'own'], z.object({ host, requirement: z.enum(requirementIds), text: text(1000) })),
  /** The person has taken note of what changed so far. */
  'drift.noted': command(['halo', 'cove', 'own'], z.object({ host })),
  /** Be notified of changes, or not. The permission is asked for by the page, before. */
  'notices.set': command(['own'], z.object({ on: z.boolean() })),
  manual: command(['halo', 'own'], z.object({ host, on: z.boolean() })),
  /** Works on a tenant by hand: nothing is asked for, read or sent. An address is all that is needed. */
  'manual.begin': command(['own'], z.object({ name: text(200), address: text(500), clientId: text(200) })),
  /** These rows of Cove's mapping table were set by hand as the plan says, or are open again. */
  'handwork.mark': command(
    ['own'],
    z.object({ connectionId: id, rows: z.array(text(1000)).check(z.maxLength(50_000)), on: z.boolean() }),
  ),
  /** The guide under way on this site, so that it goes on after a reload; null once it has ended. */
  'guide.save': command(['halo', 'cove'], z.object({ host, guide: z.nullable(guideRecordSchema) })),
  /** How this console calls a landmark that was lost: a description, from a person pointing at it. */
  'taught.keep': command(['halo', 'cove'], z.object({ host, taught: taughtSchema })),
  /** Forgets one of them, or, without a landmark, all of this site. */
  'taught.forget': command(['halo', 'cove', 'own'], z.object({ host, landmark: z.optional(text(60)) })),
  /** A record's page as the admin has it open. */
  'page.read': command(['halo'], z.object({ host, page: pageReadingSchema })),
  /** What one frame of Cove's console shows now; `first`: it has not told anything since its document was loaded. */
  'cove.seen': command(['cove'], z.object({ view: coveFrameViewSchema, first: z.optional(z.boolean()) })),
  /** Writes the four connection fields into the wizard of the sender's tab. */
  'cove.fill': command(['cove'], z.object({})),
  /** Carries the saved plan into the mapping table of the sender's tab. */
  'cove.apply': command(['cove'], z.object({})),
  'run.stop': command(['halo', 'cove', 'own'], z.object({ runId: id })),
  /** Opens the popup app as a full tab. */
  'app.open': command(['halo', 'cove', 'own'], z.object({ step: z.optional(draftSchema.shape.step) })),
  /** Opens one of Alcove's own pages, about a tenant. */
  'own.open': command(
    ['halo', 'cove', 'own'],
    z.object({
      page: z.enum(['report', 'diagnostics', 'settings']),
      host: z.optional(host),
      print: z.optional(z.boolean()),
    }),
  ),
  /** Opens the page of help, at one of its parts or at one requirement. */
  'help.open': command(['halo', 'cove', 'own'], z.object({ topic: z.enum(helpTopics) })),
  /** What is new in this version has been looked at. */
  'news.seen': command(['own'], z.object({})),
  /** Takes over settings that a person has looked at on Alcove's own page; and takes that back. */
  'settings.import': command(['own'], z.object({ settings: settingsSchema })),
  'settings.undo': command(['own'], z.object({})),
  'connection.use': command(['own', 'cove'], z.object({ connectionId: id })),
  'connection.remove': command(['own'], z.object({ connectionId: id })),
  'draft.save': command(['own'], z.object({ draft: draftSchema })),
  /** Discovers, gets a token, proves; keeps the secret in memory on success. */
  connect: command(
    ['own'],
    z.object({
      name: text(200),
      address: text(500),
      clientId: text(200),
      clientSecret: text(500),
      /** Another host for log-in that the person has read and agreed to (after `auth-elsewhere`). */
      trustedAuthHost: z.optional(text(253)),
    }),
  ),
  'secret.forget': command(['own'], z.object({ connectionId: id })),
  /** HaloPSA shows its once-only secret on the sender's page, or has stopped to; the secret is not in it. */
  'secret.shown': command(
    ['halo'],
    z.object({ host, state: z.enum(['shown', 'gone', 'read']), clientId: z.optional(text(200)) }),
  ),
  /** The secret that the sender's page shows, once, on a person's click: kept in memory and tried at once. */
  'secret.keep': command(
    ['halo'],
    z.object({ host, secret: z.string().check(z.minLength(8), z.maxLength(512)), clientId: z.optional(text(200)) }),
  ),
  'secret.wipe': command(['halo', 'cove', 'own'], z.object({ host })),
  'secret.extend': command(['halo', 'cove', 'own'], z.object({ host })),
  /** The vault: passphrases are typed on Alcove's own pages alone. */
  'vault.create': command(['own'], z.object({ passphrase, connectionId: id })),
  'vault.unlock': command(['own'], z.object({ passphrase })),
  'vault.lock': command(['own'], z.object({})),
  'vault.change': command(['own'], z.object({ passphrase, next: passphrase })),
  'vault.forget': command(['own'], z.object({})),
  /** The secret of this connection goes into the unlocked vault as well. */
  'vault.keep': command(['own'], z.object({ connectionId: id })),
  'vault.idle': command(['own'], z.object({ minutes: z.number().check(z.gte(1), z.lte(480)) })),
  /** Somebody is at work in Alcove: the vault stays open that much longer. */
  'vault.touch': command(['own'], z.object({})),
  /** Of what could not be read: away with this part for good; keep all of it and do not ask again; put this part back. */
  'unreadable.reset': command(
    ['own'],
    z.object({ key: text(400), nth: z.optional(z.int().check(z.gte(1), z.lte(9))) }),
  ),
  'unreadable.later': command(['own'], z.object({})),
  'unreadable.restore': command(
    ['own'],
    z.object({ key: text(400), nth: z.optional(z.int().check(z.gte(1), z.lte(9))) }),
  ),
  'customers.psa': command(['own'], z.object({ connectionId: id })),
  /** HaloPSA's customers as a person pasted them: nothing is read. */
  'customers.pasted': command(
    ['own'],
    z.object({ connectionId: id, customers: z.array(psaCustomerSchema).check(z.maxLength(100_000)) }),
  ),
  /** From the open console page, or through the JSON-RPC API with an API user (the token is used once, not stored). */
  'customers.cove': command(
    ['own'],
    z.object({
      connectionId: id,
      source: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('page') }),
        z.object({ kind: z.literal('api'), partner: text(300), username: text(300), token: text(500) }),
        z.object({ kind: z.literal('file'), customers: z.array(coveCustomerSchema) }),
      ]),
    }),
  ),
  /** Plans changes that make requirements true and shows the plan on Alcove's own page; writes nothing. */
  'changes.plan': command(
    ['halo', 'own'],
    z.object({ host, requirements: z.array(z.enum(requirementIds)).check(z.minLength(1), z.maxLength(40)) }),
  ),
  /** Consent to exactly the plan of that hash, once; also goes on with one that failed. From Alcove's own page only. */
  'changes.apply': command(['own'], z.object({ host, planId: id, hash: id })),
  'changes.cancel': command(['own'], z.object({ host, planId: id })),
  'changes.undo': command(['own'], z.object({ host, planId: id, hash: id })),
  /** Wakes whoever works on a plan that was consented to; begins nothing. */
  'changes.resume': command(['own'], z.object({ host, planId: id })),
  /** Plans to make an application again whose one-time secret was lost. */
  'changes.renew': command(['own'], z.object({ host, planId: id })),
  /** Shows a plan again that was shown before. */
  'changes.show': command(['halo', 'own'], z.object({ host, planId: id })),
  /** Brings the tenant's console to the front and points there at what is done by hand. */
  'changes.guide': command(['own'], z.object({ host, requirement: z.enum(requirementIds) })),
  /** Plans one test ticket as Cove creates it and shows it on Alcove's own page; nothing is sent. */
  'ticket.plan': command(['halo', 'own'], z.object({ host })),
  /** Consent to exactly that ticket, once, for this customer. From Alcove's own page only. */
  'ticket.create': command(['own'], z.object({ host, planId: id, hash: id, customerId: z.number() })),
  'ticket.cancel': command(['own'], z.object({ host, planId: id })),
  /** Wakes whoever works on a ticket that was consented to; begins nothing. */
  'ticket.resume': command(['own'], z.object({ host, planId: id })),
  /** Runs the matcher; stores suggestions and adds automatic links where no link is yet. */
  match: command(['own'], z.object({ connectionId: id })),
  'plan.edit': command(
    ['own'],
    z.object({ connectionId: id, op: planOpSchema, label: text(300), revision: z.number() }),
  ),
  'plan.undo': command(['own'], z.object({ connectionId: id })),
  'plan.redo': command(['own'], z.object({ connectionId: id })),
  'plan.save': command(['own'], z.object({ connectionId: id, revision: z.number() })),
} as const;

export type CommandName = keyof typeof commands;
export type CommandInput<N extends CommandName> = Infer<(typeof commands)[N]['input']>;

export type { CommandOutput } from './answers.ts';
