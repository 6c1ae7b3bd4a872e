import { bodyOf, type Asked } from './asked.ts';
import type { Asking } from './asking.ts';
import { departmentsIn, type Department } from './departments.ts';
import { listed, numberIn, single } from './row.ts';

/** More organisations than this are not read one by one: the question stays open instead. */
const mostOrganisations = 3;
/** Most tenants have one organisation, and HaloPSA counts from 1: asked for together with the list, to save a round. */
const likely = 1;

/**
 * All departments of all organisations; `undefined`: they could not all be read. There is no list of departments: each
 * organisation's own record has its own (HaloPSA's OpenAPI specification).
 */
export async function readDepartments({ ask }: Pick<Asking, 'ask'>): Promise<Department[] | undefined> {
  const [list, guessed] = await Promise.all([ask('organisations'), ask('organisation', String(likely))]);
  const rows = listed(bodyOf(list), 'organisations');
  if (!rows || rows.length === 0) return undefined;
  const inline = departmentsIn(rows);
  if (inline && inline.length > 0) return inline;
  const ids = rows.map((row) => numberIn(row, 'id')).filter((id) => id !== undefined);
  if (ids.length !== rows.length || ids.length > mostOrganisations) return undefined;
  const details = await Promise.all(
    ids.map((id): Promise<Asked> => (id === likely ? Promise.resolve(guessed) : ask('organisation', String(id)))),
  );
  const records = details.map((asked) => single(bodyOf(asked))).filter((row) => row !== undefined);
  return records.length === ids.length ? departmentsIn(records) : undefined;
}
