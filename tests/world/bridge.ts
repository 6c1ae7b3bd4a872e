import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Interference } from './faults.ts';

/** The body of a Node request, whole. */
async function bodyOf(message: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk)));
  return Buffer.concat(chunks);
}

/** A Node request as a web-standard one; `host` is the name the browser used. */
export async function toRequest(message: IncomingMessage, host: string): Promise<{ request: Request; body: string }> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers)) {
    if (value === undefined || name.startsWith(':')) continue;
    headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const method = message.method ?? 'GET';
  const body = await bodyOf(message);
  const carries = method !== 'GET' && method !== 'HEAD' && body.length > 0;
  const request = new Request(`https://${host}${message.url ?? '/'}`, {
    method,
    headers,
    ...(carries ? { body } : {}),
  });
  return { request, body: carries ? body.toString('utf8') : '' };
}

function writeHead(response: Response, target: ServerResponse, length: number): void {
  for (const [name, value] of response.headers) if (name !== 'set-cookie') target.setHeader(name, value);
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) target.setHeader('set-cookie', cookies);
  if (response.status !== 204 && response.status !== 304) target.setHeader('content-length', length);
  target.writeHead(response.status);
}

/** Carries out what was decided for a request on the Node side. Returns the status sent, 0 when none was. */
export async function carryOut(decision: Interference, target: ServerResponse): Promise<number> {
  if (decision.act === 'hang') return 0;
  if (decision.act === 'reset') {
    target.socket?.destroy();
    return 0;
  }
  const bytes = Buffer.from(await decision.response.arrayBuffer());
  if (decision.act === 'truncate') {
    writeHead(decision.response, target, bytes.length);
    target.write(bytes.subarray(0, decision.bytes ?? Math.floor(bytes.length / 2)), () => target.socket?.destroy());
    return decision.response.status;
  }
  if (decision.delayMs > 0) {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, decision.delayMs);
      target.once('close', () => {
        clearTimeout(timer);
        resolve();
      });
    });
    if (target.destroyed) return 0;
  }
  writeHead(decision.response, target, bytes.length);
  target.end(bytes);
  return decision.response.status;
}
