import { bodies, shapes, type Shape } from './specification-shapes.ts';

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;
const is: Record<'text' | 'guid' | 'integer' | 'number' | 'flag', (value: unknown) => boolean> = {
  text: (value) => typeof value === 'string',
  guid: (value) => typeof value === 'string' && guid.test(value),
  integer: (value) => Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31,
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  flag: (value) => typeof value === 'boolean',
};
const types = Object.keys(is) as (keyof typeof is)[];
const names = (text: string | undefined): string[] => text?.trim().split(/\s+/u) ?? [];

function inRow(row: unknown, shape: Shape, at: string): string[] {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return [`${at} is no object`];
  return Object.entries(row).flatMap(([name, value]: [string, unknown]) => {
    const path = `${at}.${name}`;
    const type = types.find((each) => names(shape[each]).includes(name));
    if (type !== undefined) {
      if (value === null) return name === 'id' && type === 'integer' ? [`${path} is null`] : [];
      return is[type](value) ? [] : [`${path} is no ${type}: ${JSON.stringify(value)}`];
    }
    const [inner] = Object.entries(shape.lists ?? {}).find(([, list]) => names(list).includes(name)) ?? [];
    if (inner === undefined) return [`${path} is not in the specification`];
    if (value === null) return [];
    if (!Array.isArray(value)) return [`${path} is no list`];
    const known = shapes[inner];
    return known ? value.flatMap((each, index) => inRow(each, known, `${path}[${index}]`)) : [];
  });
}

/**
 * What of a request body the published specification does not know: names, types, nested rows too.
 *
 * @param path of the request, below `/api` or with it
 * @returns one sentence for each violation; empty for a path that is not written to
 */
export function violations(path: string, body: unknown): string[] {
  const [resource = ''] = path
    .toLowerCase()
    .split('/')
    .filter((part) => part !== '' && part !== 'api');
  const shape = shapes[bodies[resource] ?? ''];
  if (!shape) return [];
  if (!Array.isArray(body)) return ['the body is no array'];
  return body.flatMap((row, index) => inRow(row, shape, `[${index}]`));
}
