import type { DiagnosticsFacts } from './diagnostics-facts.ts';
import type { AccessWay, Call } from '../domain/receipt.ts';
import { say } from '../domain/say.ts';

/** The ways of reading a tenant, as a person knows them. */
const wayWords: Record<AccessWay | 'manual', string> = {
  session: say('Your log-in in an open tab'),
  key: say('Cove’s key'),
  manual: say('By hand'),
};

/** What exactly carried a request. */
export const rungWords: Record<NonNullable<Call['rung']>, string> = {
  cookie: say('cookies of the page'),
  'page-token': say('token kept by the page'),
  application: say('Cove’s key'),
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
    const by = own.map((rung) => rungWords[rung]).join(', ');
    const used = way === 'session' && by !== '' ? say('used ({by})', { by }) : say('used');
    return {
      way: wayWords[way],
      result: ok ? 'used' : 'refused',
      said: ok ? used : (why ?? say('did not work')),
    };
  });
  return [
    ...(receipt ? tried : [{ way: say('None'), result: 'none' as const, said: say('nothing was tried yet') }]),
    ...(manual ? [{ way: wayWords.manual, result: 'manual' as const, said: say('rows are ticked by a person') }] : []),
  ];
}
