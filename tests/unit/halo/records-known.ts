/** Roles that records refer to in every way that was seen. */

export type Any = Record<string, unknown>;
export const guid = 'aaaaaaaa-0000-4000-8000-000000000001';
export const cove = { id: guid, name: 'Cove-Role', idInt: 9 };
export const other = { id: 'bbbbbbbb-0000-4000-8000-000000000002', name: '1st Line', idInt: 2 };
export const roles = [cove, other];
