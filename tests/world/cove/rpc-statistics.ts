import { devicesOf, type Device } from './devices.ts';
import { isRecord, numeric, text, texts, type Json } from './fields.ts';
import { missingParameter, notAllowed, RpcFailure } from './rpc-failure.ts';
import { reachable, type Method } from './rpc-partners.ts';
import { below } from './state.ts';

/** Column codes that are known from N-able's sample scripts. Values travel as text. */
const columns: Record<string, (device: Device) => string> = {
  AU: ({ id }) => String(id),
  AR: ({ customer }) => customer,
  AN: ({ name }) => name,
  PF: ({ reference }) => reference,
  PN: () => 'All-In',
  OT: ({ osType }) => String(osType),
  AT: ({ accountType }) => String(accountType),
  T0: ({ status }) => (status === 'Completed' ? '5' : status === 'Failed' ? '2' : '8'),
};

function valueOf(device: Device, column: string): string {
  // The old column families D02 and D03 are refused to ordinary users.
  if (/^D0[23]F/.test(column)) throw notAllowed();
  return columns[column]?.(device) ?? '';
}

/** `AT==1 AND OT==2`, `AR == "Acme"`: comparisons joined by AND. */
function matches(device: Device, filter: string): boolean {
  return filter
    .split(/\s+AND\s+/)
    .filter((term) => term.trim() !== '')
    .every((term) => {
      const [, column = '', relation = '', wanted = ''] =
        /^\s*\(?\s*(\w+)\s*(==|!=)\s*"?([^")]*)"?\s*\)?\s*$/.exec(term) ?? [];
      if (column === '') throw new RpcFailure(`Filter cannot be parsed: ${term}`);
      return (valueOf(device, column) === wanted) === (relation === '==');
    });
}

/** Devices with the columns asked for, paged by StartRecordNumber and RecordsCount; past the end it is empty. */
const enumerateAccountStatistics: Method = (params, user, state) => {
  const query = params['query'];
  if (!isRecord(query)) throw missingParameter('query');
  const partnerId = numeric(query, 'PartnerId');
  if (partnerId === undefined) throw missingParameter('PartnerId');
  const partner = reachable(state, user, partnerId);
  const asked = texts(query['Columns']);
  const [orderColumn = 'AU', direction = 'ASC'] = text(query, 'OrderBy')
    .split(' ')
    .filter((part) => part !== '');
  const start = numeric(query, 'StartRecordNumber') ?? 0;
  const size = Math.min(numeric(query, 'RecordsCount') ?? 200, 15_000);
  const filter = text(query, 'Filter');
  const devices = [partner, ...below(state, partner.Id, true)]
    .flatMap(devicesOf)
    .filter((device) => matches(device, filter));
  const ordered = devices.toSorted(
    (a, b) => valueOf(a, orderColumn).localeCompare(valueOf(b, orderColumn)) * (direction === 'DESC' ? -1 : 1),
  );
  return ordered.slice(start, start + size).map((device): Json => ({
    AccountId: device.id,
    PartnerId: device.partnerId,
    Flags: null,
    Settings: asked.map((column) => ({ [column]: valueOf(device, column) })),
  }));
};

export const statisticsMethods: Record<string, Method> = { EnumerateAccountStatistics: enumerateAccountStatistics };
