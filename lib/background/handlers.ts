import type { Handlers } from '../bus/serve.ts';
import type { CommandName } from '../bus/protocol.ts';
import type { Caller } from '../bus/sender.ts';
import { helpHandlers } from './help.ts';
import { panelHandlers } from './panel.ts';

/**
 * Handlers whose code is only evaluated when one of them is asked for: a worker is started many times an hour, mostly for a
 * single small thing. The package holds them in the one file that is there anyway, so nothing is fetched.
 */
const later = <N extends CommandName>(names: readonly N[], load: () => Promise<Pick<Handlers, N>>) =>
  Object.fromEntries(
    names.map((name) => [name, async (input: never, caller: Caller) => (await load())[name](input, caller)]),
  ) as unknown as Pick<Handlers, N>;

/** What carries out each command. */
export const handlers: Handlers = {
  ...panelHandlers,
  ...helpHandlers,
  ...later(['choose', 'tick', 'note', 'page.read'], async () => (await import('./tenant.ts')).tenantHandlers),
  ...later(['manual', 'manual.begin', 'handwork.mark'], async () => (await import('./manual.ts')).manualHandlers),
  ...later(['plan.edit', 'plan.undo', 'plan.redo', 'plan.save'], async () => (await import('./plan.ts')).planHandlers),
  ...later(['cove.seen', 'cove.fill', 'cove.apply', 'run.stop'], async () => (await import('./cove.ts')).coveHandlers),
  ...later(
    ['connect', 'connection.use', 'connection.remove', 'draft.save', 'secret.forget'],
    async () => (await import('./connect.ts')).connectHandlers,
  ),
  ...later(
    ['secret.shown', 'secret.keep', 'secret.wipe', 'secret.extend'],
    async () => (await import('./shown-secret.ts')).shownSecretHandlers,
  ),
  ...later(
    [
      ...(['vault.create', 'vault.keep', 'vault.unlock', 'vault.lock'] as const),
      ...(['vault.change', 'vault.forget', 'vault.idle', 'vault.touch'] as const),
    ],
    async () => (await import('./vault.ts')).vaultHandlers,
  ),
  ...later(
    ['customers.psa', 'customers.pasted', 'customers.cove'],
    async () => (await import('./customers.ts')).customerHandlers,
  ),
  ...later(['match'], async () => (await import('./match.ts')).matchHandlers),
  ...later(['check'], async () => (await import('./check.ts')).checkHandlers),
  ...later(['drift.noted', 'notices.set'], async () => (await import('./drift.ts')).driftHandlers),
  ...later(
    [
      ...(['changes.plan', 'changes.renew', 'changes.apply', 'changes.undo'] as const),
      ...(['changes.cancel', 'changes.resume', 'changes.show', 'changes.guide'] as const),
    ],
    async () => (await import('./changes.ts')).changeHandlers,
  ),
  ...later(
    ['ticket.plan', 'ticket.create', 'ticket.resume', 'ticket.cancel'],
    async () => (await import('./proof-ticket.ts')).ticketHandlers,
  ),
  ...later(['settings.import', 'settings.undo'], async () => (await import('./settings.ts')).settingsHandlers),
  ...later(
    ['unreadable.reset', 'unreadable.later', 'unreadable.restore'],
    async () => (await import('./unreadable.ts')).unreadableHandlers,
  ),
};
