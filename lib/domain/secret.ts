import { failureSchema } from './failure.ts';
import { z, type Infer } from './schema.ts';

/** That a secret is held, and for how long; the secret itself is elsewhere (lib/vault). */
export const keptSecretSchema = z.object({
  at: z.number(),
  /** When it is wiped from memory by itself; absent: not by time. */
  until: z.optional(z.number()),
  /** It is in the vault as well, and outlives the browser there. */
  vault: z.optional(z.literal(true)),
});
export type KeptSecret = Infer<typeof keptSecretSchema>;

/**
 * That HaloPSA shows, or has shown, a once-only secret of this tenant which nobody has kept yet. `goneAt`: it was
 * closed like that. `null` where this is stored: nothing of the kind, or it was kept.
 */
export const shownSecretSchema = z.object({
  at: z.number(),
  goneAt: z.optional(z.number()),
  clientId: z.optional(z.string()),
});
export type ShownSecretNote = Infer<typeof shownSecretSchema>;

/**
 * What trying a kept secret gave. `unbound`: not tried, because the Client ID that it belongs to is not known yet.
 * `untried`: nobody answered, so nothing is known.
 */
export const trialSchema = z.object({
  outcome: z.enum(['works', 'refused', 'scope-missing', 'untried', 'unbound']),
  failure: z.optional(failureSchema),
});
export type Trial = Infer<typeof trialSchema>;

/** Where a secret of a tenant is held while its Client ID is not known. */
export const unboundId = (host: string): string => `unbound:${host}`;

/** How the vault stands, for the screens. Unlocked while `lockAt` lies ahead. */
export const vaultStateSchema = z.object({
  exists: z.boolean(),
  /** When it locks itself; absent: it is locked. */
  lockAt: z.optional(z.number()),
  idleMinutes: z.number(),
  trouble: z.optional(z.enum(['damaged', 'newer'])),
});
export type VaultState = Infer<typeof vaultStateSchema>;
export const noVault: VaultState = { exists: false, idleMinutes: 15 };
