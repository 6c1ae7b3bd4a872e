import { randomUUID } from 'node:crypto';
import type { CategoryRecord } from '../state.ts';
import { denied, failures, listAnswer, mayAsk, numberOf, postAnswer, textOf, type ApiContext } from './context.ts';

function wire(context: ApiContext, record: CategoryRecord): Record<string, unknown> {
  const { categoryText } = context.tenant.quirks;
  return {
    id: record.id,
    guid: record.guid,
    ...(categoryText === 'category_name' ? {} : { value: record.text }),
    ...(categoryText === 'value' ? {} : { category_name: record.text }),
    type_id: record.type,
    sla_id: -1,
    priority_id: -1,
    chargerate: 0,
    include_note: false,
    itilrequesttype: 0,
    is_integration: false,
    ...(context.tenant.quirks.categoryTranslations
      ? { translations: [{ id: record.id, language_id: 5, value: `${record.text} (de)` }] }
      : {}),
  };
}

const mayRead = (context: ApiContext): boolean =>
  mayAsk(context.caller, 'read:tickets', 'edit:tickets') && context.caller.rights.level('Tx') > 0;

/** GET /Category: not paged; `type_id` chooses Category 1 to 4. */
export function getCategories(context: ApiContext): Response {
  if (!mayRead(context)) return denied(context, () => listAnswer(context, 'categories', []));
  const type = context.query('type_id');
  const rows = context.state.categories.filter((entry) => type === undefined || entry.type === Number(type));
  return listAnswer(
    context,
    'categories',
    rows.map((entry) => wire(context, entry)),
  );
}

/** GET /Category/{id}. */
export function getCategory(context: ApiContext): Response {
  const found = context.state.categories.find((entry) => entry.id === Number(context.id));
  return found === undefined || !mayRead(context) ? failures.notFound() : Response.json(wire(context, found));
}

/** POST /Category: creates and updates; administrators only. */
export function postCategories(context: ApiContext): Response {
  if (!mayAsk(context.caller) || !context.caller.rights.admin) return failures.forbidden();
  const done: CategoryRecord[] = [];
  for (const [index, fields] of context.records.entries()) {
    const text = textOf(fields, 'value') ?? textOf(fields, 'category_name');
    const existing = context.tenant.state.categories.find((entry) => entry.id === numberOf(fields, 'id'));
    if (existing === undefined && (numberOf(fields, 'id') ?? 0) > 0) return failures.notFound();
    if (existing === undefined && (text === undefined || text.trim() === ''))
      return failures.validation({ [`[${index}].value`]: 'The category has no name.' });
    const record: CategoryRecord = existing ?? {
      id: context.tenant.state.nextId++,
      guid: randomUUID(),
      text: '',
      type: 1,
    };
    if (text !== undefined) record.text = text;
    record.type = numberOf(fields, 'type_id') ?? record.type;
    if (existing === undefined) context.tenant.state.categories.push(record);
    done.push(record);
  }
  return postAnswer(
    context,
    done.map((entry) => wire(context, entry)),
  );
}

/** DELETE /Category/{id}. */
export function deleteCategory(context: ApiContext): Response {
  if (!mayAsk(context.caller) || !context.caller.rights.admin) return failures.forbidden();
  const { state } = context.tenant;
  const found = state.categories.find((entry) => entry.id === Number(context.id));
  if (found === undefined) return failures.notFound();
  state.categories = state.categories.filter((entry) => entry !== found);
  return Response.json(wire(context, found));
}
