import { generate } from 'selfsigned';
import { consoleHosts } from './hosts.ts';

/** A fresh key and certificate, PEM. */
export interface Certificate {
  key: string;
  cert: string;
}

/**
 * Makes a self-signed certificate for the consoles' hostnames, the loopback names and `extraHosts`.
 * Elliptic-curve keys: an RSA pair takes seconds on a busy machine.
 */
export async function makeCertificate(extraHosts: readonly string[] = []): Promise<Certificate> {
  const names = [...consoleHosts, 'localhost', ...extraHosts];
  const made = await generate([{ name: 'commonName', value: 'Simulated consoles' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [...names.map((value) => ({ type: 2 as const, value })), { type: 7, ip: '127.0.0.1' }],
      },
    ],
  });
  return { key: made.private, cert: made.cert };
}
