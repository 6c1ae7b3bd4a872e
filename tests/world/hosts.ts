/** Hostnames under which the world is served, beside the custom hosts a test names. */
export const consoleHosts = [
  '*.halopsa.com',
  '*.haloitsm.com',
  '*.halocrm.com',
  '*.haloservicedesk.com',
  'backup.management',
  '*.backup.management',
] as const;

/** Hostname without port, lower case, from a Host header. Empty when there was none. */
export function hostnameOf(header: string | undefined | null): string {
  return (header ?? '').trim().toLowerCase().replace(/:\d+$/u, '');
}

/** Value of Chromium's `--host-resolver-rules`: each host, and every extra one, answered by this machine at `port`. */
export function hostRules(port: number, extraHosts: readonly string[] = []): string {
  return [...consoleHosts, ...extraHosts].map((host) => `MAP ${host} 127.0.0.1:${port}`).join(', ');
}

/** Chromium flags that make a browser see the world under its real hostnames. */
export function chromiumArgs(port: number, extraHosts: readonly string[] = []): string[] {
  return [`--host-resolver-rules=${hostRules(port, extraHosts)}`, '--ignore-certificate-errors'];
}

/**
 * Firefox has no resolver rules: these preferences send every name to this machine and port 443 to `port`.
 * The profile must also accept the certificate (WebDriver capability `acceptInsecureCerts`).
 */
export function firefoxPreferences(port: number): Record<string, string | boolean> {
  return {
    'network.dns.forceResolve': '127.0.0.1',
    'network.socket.forcePort': `443=${port}`,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
  };
}
