import { fail, failureFrom, type Result } from '../domain/failure.ts';
import { say } from '../domain/say.ts';
import { envelopeSchema } from './envelope.ts';
import { hear } from './hear.ts';
import { commands, type CommandInput, type CommandName, type CommandOutput } from './protocol.ts';
import { identify, ownIdentity, type Caller } from './sender.ts';

export type Handlers = {
  [N in CommandName]: (input: CommandInput<N>, caller: Caller) => Promise<Result<CommandOutput[N]>>;
};

const isCommand = (name: string): name is CommandName => Object.hasOwn(commands, name);

/** A tenant's page speaks of that tenant alone, a page of Cove of itself and of the tenants it is to be joined with. */
const mayNameHost = ({ who, host, tenants }: Caller, named: string): boolean =>
  who === 'own' || named === host || (who === 'cove' && tenants?.has(named) === true);

/** Why an organisation does not allow a command; `undefined`: it does. */
export type Forbidden = (
  name: CommandName,
  input: Readonly<Record<string, unknown>>,
  caller: Caller,
) => Promise<Result<never> | undefined>;
const nothing: Forbidden = () => Promise.resolve(undefined);

/**
 * Carries out one message: who is asking, may they, is the input well formed, is it allowed here, then the handler.
 * Exported for tests; `serve` is what the background uses.
 */
export async function dispatch(
  raw: unknown,
  caller: Caller | undefined,
  handlers: Handlers,
  forbidden: Forbidden = nothing,
): Promise<Result<unknown> | undefined> {
  const envelope = envelopeSchema.safeParse(raw);
  if (!envelope.success) return undefined;
  const { name, input } = envelope.data;
  if (!caller || !isCommand(name)) return fail('not-allowed', say('This is not something Alcove does for this page.'));
  const { from, input: schema } = commands[name];
  if (!(from as readonly string[]).includes(caller.who))
    return fail('not-allowed', say('This page may not ask Alcove for that.'));
  const parsed = schema.safeParse(input);
  if (!parsed.success)
    return fail('bad-input', say('Alcove was asked in a form it does not know. Reload the page and try again.'));
  if ('host' in parsed.data && parsed.data.host !== undefined && !mayNameHost(caller, parsed.data.host))
    return fail('not-allowed', say('A page may only ask about its own HaloPSA.'));
  const refused = await forbidden(name, parsed.data, caller);
  if (refused) return refused;
  const handler = handlers[name] as (input: unknown, caller: Caller) => Promise<Result<unknown>>;
  try {
    return await handler(parsed.data, caller);
  } catch (error) {
    return {
      ok: false,
      failure: failureFrom(
        error,
        say('Something in Alcove broke while doing this. Nothing else was changed. Try again.'),
      ),
    };
  }
}

/** When what is being answered was asked. */
const asked = new Set<{ at: number }>();
/** What takes longer than this is work itself, nothing that somebody waits for, ms. */
const anAnswer = 250;
/** Whether somebody asked a moment ago and waits: an answer takes several turns, and long work has to leave it all of them. */
export const isAsked = (now: number): boolean => [...asked].some(({ at }) => now - at < anAnswer);
async function answering<T>(answer: Promise<T>): Promise<T> {
  const question = { at: performance.now() };
  asked.add(question);
  try {
    return await answer;
  } finally {
    asked.delete(question);
  }
}

/**
 * The one `runtime.onMessage` listener of the background. Call synchronously when the worker starts.
 *
 * @param granted hosts outside the hosted domains on which Alcove is allowed
 * @param tenants hosts that there is a connection to
 * @param forbidden what an organisation does not allow
 */
export function serve(
  handlers: Handlers,
  granted: () => Promise<ReadonlySet<string>>,
  tenants: () => Promise<ReadonlySet<string>>,
  forbidden: Forbidden,
): void {
  hear((raw, sender) => {
    if (!envelopeSchema.safeParse(raw).success) return undefined;
    return answering(
      Promise.all([granted(), tenants()]).then(([hosts, joined]) => {
        const caller = identify(sender, ownIdentity(), hosts);
        return dispatch(raw, caller?.who === 'cove' ? { ...caller, tenants: joined } : caller, handlers, forbidden);
      }),
    );
  });
}
