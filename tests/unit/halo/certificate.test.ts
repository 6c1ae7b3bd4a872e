import { afterEach, expect, it } from 'vitest';
import { discover } from '../../../lib/halo/discover.ts';
import { requestToken } from '../../../lib/halo/token.ts';
import { startServer, type TestServer } from './https-server.ts';

let server: TestServer;
afterEach(() => server.close());

it('a certificate that is not trusted is named, and nothing is sent', async () => {
  server = await startServer(() => ({ body: {} }));
  const wanted = { ok: false, failure: { code: 'unreachable', message: expect.stringContaining('certificate') } };
  expect(await discover(server.host)).toMatchObject(wanted);
  const key = { host: server.host, authUrl: `https://${server.host}/auth`, clientId: 'c', clientSecret: 's' };
  expect(await requestToken(key)).toMatchObject(wanted);
  expect(server.heard).toEqual([]);
});
