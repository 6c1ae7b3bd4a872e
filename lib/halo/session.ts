import type { RawAnswer } from '../bus/page-protocol.ts';
import { readAnswer } from './answer.ts';
import { pathOf, type HaloReader } from './operations.ts';

export interface SessionAccess {
  /** Origin of the page; nothing is ever sent elsewhere. */
  origin: string;
  fetch(url: string, init: RequestInit): Promise<Response>;
  /** `document.cookie`, asked anew for every use. */
  cookie(): string;
  /** `localStorage._access_token`, asked anew for every use. */
  localToken(): string | null;
  now?(): number;
}

type Rung = 'cookie' | 'page-token';

/** Tokens are opaque: one line of visible ASCII is all that is asked of them. */
function clean(raw: string | null | undefined): string | undefined {
  const token = raw?.trim().replace(/^"(.*)"$/, '$1');
  return token && /^[\x21-\x7e]{8,}$/.test(token) ? token : undefined;
}

function fromCookie(all: string): string | undefined {
  for (const part of all.split(';')) {
    const [name, ...value] = part.split('=');
    // Exactly this name: `refresh_token` beside it is the person's long-lived login and stays untouched.
    if (name?.trim() !== 'access_token') continue;
    const text = value.join('=');
    try {
      return clean(decodeURIComponent(text));
    } catch {
      return clean(text);
    }
  }
  return undefined;
}

/** The tokens that the page keeps where its scripts can read them, asked anew for every use. */
export function tokensOf({ cookie, localToken }: SessionAccess): string[] {
  const tokens = new Set([fromCookie(cookie()), clean(localToken())]);
  return [...tokens].filter((token) => token !== undefined);
}

const refused = ({ status, form }: RawAnswer): boolean => status === 401 || (form === 'html' && status < 400);

/**
 * Reads with the agent's own session, from inside the HaloPSA page: first with cookies alone, then with
 * the token that the page itself keeps. A token lives in a variable for one request; which rung answered
 * is all that is remembered. Where the web app keeps its token differs between versions (public
 * extensions found a cookie, localStorage or neither): finding none is normal, the answer is then the 401.
 */
export function createSessionReader(access: SessionAccess): HaloReader {
  const now = access.now ?? Date.now;
  let rung: Rung = 'cookie';
  /** The first read finds the rung; the others of that moment wait for it instead of all trying both. */
  let settled: Promise<unknown> | undefined;

  async function send(url: string, token?: string): Promise<RawAnswer> {
    const headers: Record<string, string> = { Accept: 'application/json' };
    if (token) headers['Authorization'] = `Bearer ${token}`;
    const response = await access.fetch(url, {
      method: 'GET',
      credentials: 'include',
      redirect: 'manual',
      cache: 'no-store',
      headers,
    });
    return readAnswer(response, token ? 'page-token' : 'cookie', now());
  }

  async function byToken(url: string): Promise<RawAnswer | undefined> {
    let last: RawAnswer | undefined;
    for (const token of tokensOf(access)) {
      last = await send(url, token);
      if (!refused(last)) return last;
    }
    return last;
  }

  async function climb(url: string): Promise<RawAnswer> {
    const order: Rung[] = rung === 'cookie' ? ['cookie', 'page-token'] : ['page-token', 'cookie'];
    let last: RawAnswer | undefined;
    for (const each of order) {
      const answer = each === 'cookie' ? await send(url) : await byToken(url);
      if (!answer) continue;
      last = answer;
      if (refused(answer)) continue;
      rung = each;
      return answer;
    }
    return last ?? { status: 401, form: 'empty', rung };
  }

  return {
    async read(operation, id) {
      const path = pathOf(operation, id);
      if (path === null) throw new Error(`no such read: ${operation}`);
      const url = `${access.origin}/api${path}`;
      // Without a token in sight there is one rung only, and nothing to find out.
      if (!settled && tokensOf(access).length === 0) return climb(url);
      if (settled) {
        await settled.catch(() => undefined);
        return climb(url);
      }
      const first = climb(url);
      settled = first;
      return first;
    },
  };
}
