import { connections } from '../store/items.ts';

/** Hosts of the tenants that there is a connection to. */
export const connectedHosts = async (): Promise<ReadonlySet<string>> =>
  new Set(Object.values(await connections.read()).map(({ host }) => host));
