import type { RawAnswer } from '../bus/page-protocol.ts';

/** Values that must not leave the place where they were received, whatever record carries them. */
const secretKey =
  /secret|password|passwd|^tokens?$|(?:access|refresh|id)_?token|^authorizations$|api_?key\d?$|private_?key|jwt_certificate/i;

/**
 * A copy without anything that could be a credential. HaloPSA's specification lists `clientSecret`,
 * `tokens` and `authorizations` on applications; whether they are ever filled is not documented.
 */
function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (typeof value !== 'object' || value === null) return value;
  const kept: Record<string, unknown> = {};
  for (const [key, entry] of Object.entries(value)) {
    if (!secretKey.test(key) && key !== '__proto__') kept[key] = withoutSecrets(entry);
  }
  return kept;
}

/** What the server's own clock says: a date that it names is meant by that one. */
export const clockOf = (headers: Headers, now: number): number => {
  const said = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(said) ? now : said;
};

/** `Retry-After` in seconds, from seconds or an HTTP date. */
export function retryAfterOf(header: string | null, now: number): number | undefined {
  if (!header) return undefined;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds);
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - now) / 1000));
}

function parse(text: string): { parsed: unknown } | null {
  try {
    return { parsed: JSON.parse(text) };
  } catch {
    return null;
  }
}

/**
 * Reads a response to the end. `json` only when the server called it JSON and it parses: an unknown
 * path may be answered by the web app's own page with status 200.
 */
export async function readAnswer(response: Response, rung: RawAnswer['rung'], now: number): Promise<RawAnswer> {
  // A redirect that was not followed (log-in page): its status and target are hidden from scripts.
  if (response.type === 'opaqueredirect') return { status: 302, form: 'html', rung };
  const text = (await response.text()).replace(/^\uFEFF/, '').trim();
  const type = response.headers.get('content-type') ?? '';
  const answer: RawAnswer = { status: response.status, form: 'text', rung };
  const retryAfter = retryAfterOf(response.headers.get('retry-after'), clockOf(response.headers, now));
  if (retryAfter !== undefined) answer.retryAfter = retryAfter;
  if (text === '') return { ...answer, form: 'empty' };
  if (/html/i.test(type) || /^<(?:!doctype|html)/i.test(text)) return { ...answer, form: 'html' };
  const json = /[/+]json\b/i.test(type) ? parse(text) : null;
  return json ? { ...answer, form: 'json', body: withoutSecrets(json.parsed) } : answer;
}
