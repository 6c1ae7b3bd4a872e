/** Narrow readers for JSON that came from outside. */

export type Json = Record<string, unknown>;

export const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The JSON object of a request's body; an empty object when there is none. */
export async function bodyOf(request: Request): Promise<Json> {
  const parsed: unknown = await request.json().catch(() => null);
  return isRecord(parsed) ? parsed : {};
}

export const text = (from: Json, key: string): string => {
  const value = from[key];
  return typeof value === 'string' ? value : '';
};

/** A finite number or undefined; numbers as text do not count. */
export const numeric = (from: Json, key: string): number | undefined => {
  const value = from[key];
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
};

export const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
export const numbers = (value: unknown): number[] =>
  Array.isArray(value) ? value.filter((entry) => typeof entry === 'number') : [];

export const answer = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  Response.json(body, { status, headers: { 'cache-control': 'no-store', ...headers } });
