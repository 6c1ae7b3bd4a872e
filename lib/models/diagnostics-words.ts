import type { DiagnosticsFacts } from './diagnostics-facts.ts';
import type { AccessWay, Call } from '../domain/receipt.ts';

/** The ways of reading a tenant, as a person knows them. */
const wayWords: Record<AccessWay | 'manual', string> = {
  session: 'Your log-in in an open tab',
  key: 'Cove’s key',
  manual: 'By hand',
};

/** What exactly carried a request. */
export const rungWords: Record<NonNullable<Call['rung']>, string> = {
  cookie: 'cookies of the page',
  'page-token': 'token kept by the page',
  application: 'Cove’s key',
};

export interface WayTried {
  way: string;
  result: 'used' | 'refused' | 'manual' | 'none';
  said: string;
}

/** Which ways in the last check tried, in that order, and what came of each. */
export function waysTried({ receipt, manual }: Pick<DiagnosticsFacts, 'receipt' | 'manual'>): WayTried[] {
  const tried = (receipt?.tried ?? []).map(({ way, ok, why }): WayTried => {
    const carried = new Set(receipt?.calls.flatMap(({ rung, status }) => (status !== null && rung ? [rung] : [])));
    const own = [...carried].filter((rung) => (rung === 'application') === (way === 'key'));
    const by = own.length === 0 ? '' : ` (${own.map((rung) => rungWords[rung]).join(', ')})`;
    return {
      way: wayWords[way],
      result: ok ? 'used' : 'refused',
      said: ok ? `used${way === 'session' ? by : ''}` : (why ?? 'did not work'),
    };
  });
  return [
    ...(receipt ? tried : [{ way: 'None', result: 'none' as const, said: 'nothing was tried yet' }]),
    ...(manual ? [{ way: wayWords.manual, result: 'manual' as const, said: 'rows are ticked by a person' }] : []),
  ];
}
