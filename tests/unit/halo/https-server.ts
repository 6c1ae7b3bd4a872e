/** A real HTTPS server on this machine, answering what a test says. The certificate is made at start. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { text } from 'node:stream/consumers';
import { makeCertificate } from '../../world/certificate.ts';

export interface Heard {
  method: string;
  /** Path and query. */
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
}
export type Answer = {
  status?: number;
  type?: string;
  headers?: Record<string, string>;
  /** Objects become JSON. */
  body?: unknown;
  /** Ends the connection without an answer. */
  cut?: boolean;
};

export interface TestServer {
  /** "localhost:1234": what takes the place of a tenant's host. */
  host: string;
  heard: Heard[];
  close(): Promise<void>;
}

function reply(response: ServerResponse, { status = 200, type, headers, body, cut }: Answer): void {
  if (cut) {
    response.destroy();
    return;
  }
  const content = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body);
  response.writeHead(status, {
    'content-type': type ?? (typeof body === 'string' ? 'text/plain' : 'application/json; charset=utf-8'),
    ...headers,
  });
  response.end(content);
}

/** One certificate does for all servers of a file. */
let certificate: ReturnType<typeof makeCertificate> | undefined;

/** Starts it; `answer` is asked for every request. */
export async function startServer(answer: (heard: Heard) => Answer | Promise<Answer>): Promise<TestServer> {
  certificate ??= makeCertificate();
  const { key, cert } = await certificate;
  const heard: Heard[] = [];
  const server = createServer({ key, cert }, (request, response) => {
    void (async () => {
      const one = {
        method: request.method ?? '',
        url: request.url ?? '',
        headers: request.headers,
        body: await text(request),
      };
      heard.push(one);
      reply(response, await answer(one));
    })();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening');
  return {
    host: `localhost:${address.port}`,
    heard,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

/** For `beforeAll`: trusts the test's own certificate until its tests have ended; the next file in this thread may need that nobody does. */
export function trustTestCertificate(): () => void {
  const name = 'NODE_TLS_REJECT_UNAUTHORIZED';
  const before = process.env[name];
  process.env[name] = '0';
  return () => {
    if (before === undefined) delete process.env[name];
    else process.env[name] = before;
  };
}
