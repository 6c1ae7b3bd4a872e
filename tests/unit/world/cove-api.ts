import { makeCompanies } from '../../world/companies.ts';
import { isRecord, numeric, text } from '../../world/cove/fields.ts';
import { createCove } from '../../world/cove/index.ts';

export const { cove: customers } = makeCompanies({ count: 120, seed: 21 });

/** A Cove with an API user at the reseller, a clock to turn, and ways to ask its JSON-RPC API. */
export function setUp(role: 'Supporter' | 'Notifier' = 'Supporter') {
  const clock = { now: 1_800_000_000_000 };
  const world = createCove({
    fetchHalo: () => Promise.reject(new Error('not needed')),
    customers,
    now: () => clock.now,
    lockAfter: 3,
  });
  const token = world.addApiUser({ loginName: 'alcove', role });
  const ask = async (body: unknown): Promise<Answer> => {
    const request = new Request('https://api.backup.management/jsonapi', {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const response = await world.handle(request, 'api.backup.management');
    if (response.status !== 200) throw new Error(`HTTP ${response.status}: refusals too come with 200`);
    return toAnswer(await response.json());
  };
  const call = (visa: string | undefined, method: string, params: object = {}): Promise<Answer> =>
    ask({ jsonrpc: '2.0', id: '1', visa, method, params });
  const logIn = (more: object = {}): Promise<Answer> =>
    call(undefined, 'Login', { username: 'alcove', password: token, ...more });
  return { world, clock, token, ask, call, logIn, resellerId: world.state.reseller.Id };
}

export interface Answer {
  id: string;
  visa?: string;
  result?: { result: unknown };
  error?: { code: number; data?: number | undefined; message: string };
}

function toAnswer(body: unknown): Answer {
  if (!isRecord(body)) throw new Error('the answer is no object');
  const { visa, result, error } = body;
  return {
    id: text(body, 'id'),
    ...(typeof visa === 'string' ? { visa } : {}),
    ...(isRecord(result) ? { result: { result: result['result'] } } : {}),
    ...(isRecord(error)
      ? { error: { code: numeric(error, 'code') ?? 0, data: numeric(error, 'data'), message: text(error, 'message') } }
      : {}),
  };
}

/** The list in an answer; empty when it holds none. */
export const rows = (answer: Answer): Record<string, unknown>[] =>
  Array.isArray(answer.result?.result) ? answer.result.result : [];
