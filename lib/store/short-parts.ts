import type { Schema } from '../domain/schema.ts';
import { Unreadable } from './columns.ts';

export type Fields = Record<string, unknown>;
/** What is not long is looked at by the schema, with the long parts empty. @throws Unreadable */
export function parsed<T>(schema: Schema<T>, raw: unknown): T {
  const result = schema.safeParse(raw);
  if (!result.success) throw new Unreadable('a short part has another form');
  return result.data;
}
