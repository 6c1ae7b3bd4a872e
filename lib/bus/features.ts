import type { Feature } from '../domain/policy.ts';
import type { CommandName } from './protocol.ts';

/**
 * Which feature a command is part of, where an organisation may switch it off. Stopping, looking again at what was
 * planned and finishing what was consented to before are never switched off: they leave nothing half done.
 */
export const featureOf: Partial<Record<CommandName, Feature>> = {
  'changes.plan': 'fixing',
  'changes.apply': 'fixing',
  'changes.undo': 'fixing',
  'changes.renew': 'fixing',
  'ticket.plan': 'testTicket',
  'ticket.create': 'testTicket',
  'cove.fill': 'fillingIn',
  'cove.apply': 'fillingIn',
  'secret.keep': 'keepingSecrets',
  'secret.extend': 'keepingSecrets',
  'vault.create': 'keepingSecrets',
  'vault.unlock': 'keepingSecrets',
  'vault.change': 'keepingSecrets',
  'vault.keep': 'keepingSecrets',
};

/** Alcove's own pages that may be switched off. Diagnostics always open: there stands what is set, and what of it was not understood. */
export const featureOfPage: Readonly<Record<string, Feature>> = { report: 'reports' };
