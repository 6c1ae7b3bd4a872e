/** `Retry-After` in the forms servers use; `none` leaves the header out. */
export type RetryAfterForm = 'seconds' | 'date' | 'body' | 'none' | 'nonsense';

/** What goes wrong. */
export type FaultKind =
  | { kind: 'status'; status: number; body?: string; contentType?: string }
  | { kind: 'delay'; ms: number }
  /** The answer waits for something that the test does meanwhile. */
  | { kind: 'gate'; until: Promise<unknown> }
  | { kind: 'hang' }
  | { kind: 'reset' }
  | { kind: 'truncate'; bytes?: number }
  | { kind: 'half-json' }
  | { kind: 'html'; status?: number }
  | { kind: 'captive-portal' }
  | { kind: 'rate-limit'; retryAfter?: RetryAfterForm; seconds?: number }
  | { kind: 'no-content' }
  | { kind: 'empty' }
  | { kind: 'bom' }
  | { kind: 'redirect'; to: string; status?: number }
  | { kind: 'json'; value: unknown; status?: number }
  | { kind: 'rewrite'; change: (body: unknown) => unknown };

/** One planned fault: which requests it hits, and how often. */
export interface Fault {
  host?: string;
  method?: string;
  /** Path without query: exact (case-insensitive) or a pattern. */
  path?: string | RegExp;
  /** Lets this many matching requests through first. */
  skip?: number;
  /** Hits this many requests, then is spent. Default: always. */
  times?: number;
  /** `after`: the console handles the request first (a write is committed) and only the answer goes wrong. */
  stage?: 'before' | 'after';
  fault: FaultKind;
}

/** What the server must do: send `response`, or treat the connection as told. */
export type Interference =
  | { act: 'respond'; response: Response; delayMs: number }
  | { act: 'hang' }
  | { act: 'reset' }
  | { act: 'truncate'; response: Response; bytes: number | undefined };

export interface Faults {
  /** Plans a fault; the answer takes it away again and tells how often it hit. */
  add(fault: Fault): { remove(): void; readonly hits: number };
  clear(): void;
  /** Applies the first matching fault to a request, or just handles it. */
  apply(request: Request, host: string, handle: () => Promise<Response>): Promise<Interference>;
}

interface Planned {
  fault: Fault;
  seen: number;
  hits: number;
}

const page =
  '<!doctype html><html><head><title>Sign in</title></head><body><h1>Sign in to the network</h1></body></html>';

function rateLimited(form: RetryAfterForm, seconds: number): Response {
  const text = 'Rate Limit Reached - 300 Requests per rolling 5 minute window';
  const headers = new Headers({ 'content-type': 'application/json' });
  if (form === 'seconds') headers.set('retry-after', String(seconds));
  if (form === 'date') headers.set('retry-after', new Date(Date.now() + seconds * 1000).toUTCString());
  if (form === 'nonsense') headers.set('retry-after', 'soon');
  const body = form === 'body' ? { Message: text, retry_after: seconds } : { Message: text };
  return Response.json(body, { status: 429, headers });
}

async function spoil(fault: FaultKind, handled: () => Promise<Response>): Promise<Interference> {
  const respond = (response: Response, delayMs = 0): Interference => ({ act: 'respond', response, delayMs });
  switch (fault.kind) {
    case 'status':
      return respond(
        new Response(fault.body ?? null, {
          status: fault.status,
          headers: { 'content-type': fault.contentType ?? 'text/plain' },
        }),
      );
    case 'delay':
      return respond(await handled(), fault.ms);
    case 'gate': {
      const response = await handled();
      await fault.until;
      return respond(response);
    }
    case 'hang':
      return { act: 'hang' };
    case 'reset':
      return { act: 'reset' };
    case 'truncate':
      return { act: 'truncate', response: await handled(), bytes: fault.bytes };
    case 'half-json': {
      const response = await handled();
      const text = await response.text();
      return respond(
        new Response(text.slice(0, Math.floor(text.length / 2)), {
          status: response.status,
          headers: { 'content-type': 'application/json' },
        }),
      );
    }
    case 'html':
      return respond(
        new Response(page, { status: fault.status ?? 200, headers: { 'content-type': 'text/html; charset=utf-8' } }),
      );
    case 'captive-portal':
      return respond(new Response(null, { status: 302, headers: { location: 'https://portal.wifi.example/login' } }));
    case 'rate-limit':
      return respond(rateLimited(fault.retryAfter ?? 'seconds', fault.seconds ?? 5));
    case 'no-content':
      return respond(new Response(null, { status: 204 }));
    case 'empty':
      return respond(new Response('', { status: 200, headers: { 'content-type': 'application/json' } }));
    case 'bom': {
      const response = await handled();
      const headers = new Headers(response.headers);
      return respond(new Response(`\uFEFF${await response.text()}`, { status: response.status, headers }));
    }
    case 'redirect':
      return respond(new Response(null, { status: fault.status ?? 302, headers: { location: fault.to } }));
    case 'json':
      return respond(Response.json(fault.value, { status: fault.status ?? 200 }));
    case 'rewrite': {
      const response = await handled();
      const body: unknown = await response.json();
      return respond(Response.json(fault.change(body), { status: response.status }));
    }
  }
}

function matches(fault: Fault, request: Request, host: string): boolean {
  const path = new URL(request.url).pathname;
  if (fault.host !== undefined && fault.host !== host) return false;
  if (fault.method !== undefined && fault.method !== request.method) return false;
  if (typeof fault.path === 'string') return fault.path.toLowerCase() === path.toLowerCase();
  return fault.path === undefined || fault.path.test(path);
}

/** An empty plan of faults. */
export function createFaults(): Faults {
  let planned: Planned[] = [];
  return {
    add(fault) {
      const entry: Planned = { fault, seen: 0, hits: 0 };
      planned.push(entry);
      return {
        remove() {
          planned = planned.filter((other) => other !== entry);
        },
        get hits() {
          return entry.hits;
        },
      };
    },
    clear() {
      planned = [];
    },
    async apply(request, host, handle) {
      const hit = planned.find((entry) => {
        if (!matches(entry.fault, request, host) || entry.hits >= (entry.fault.times ?? Infinity)) return false;
        entry.seen += 1;
        return entry.seen > (entry.fault.skip ?? 0);
      });
      if (hit === undefined) return { act: 'respond', response: await handle(), delayMs: 0 };
      hit.hits += 1;
      if (hit.fault.stage !== 'after') return spoil(hit.fault.fault, handle);
      const response = await handle();
      return spoil(hit.fault.fault, () => Promise.resolve(response));
    },
  };
}
