import { requestViolations } from '../world/halo/specification-requests.ts';
import type { World } from '../world/server.ts';

/**
 * What of everything that the extension has sent to HaloPSA's API the published specification does not know. The web app's own
 * screens ask for more than that, and say so; requests of the simulated Cove are no browser's.
 */
export const unspecifiedRequests = ({ log, halo }: World): string[] =>
  log.entries
    .filter(({ internal, method, path, query, host }) => {
      const toApi = /^\/api\//iu.test(path) && halo.tenants.some((tenant) => tenant.host === host);
      const byScreens = query.includes('domain=screen') || path === '/api/OnlineStatus';
      return toApi && !internal && method !== 'OPTIONS' && !byScreens;
    })
    .flatMap(({ method, path, query, body }) => requestViolations(method, path + query, body));
