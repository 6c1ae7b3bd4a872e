import { randomBytes } from 'node:crypto';
import { bareClass, bareScript, bareStyle } from './bare.ts';
import { appAssets } from './bundle.ts';
import type { Boot } from './boot.ts';
import type { Tenant } from './contract.ts';

const escapeJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** A policy as strict as the web app can live with, Trusted Types included. */
function strictPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** The single page of the web app, for every path: what it shows is decided in the browser. */
export function appPage(tenant: Tenant): Response {
  const nonce = randomBytes(12).toString('base64url');
  const boot: Boot = {
    host: tenant.host,
    tenantId: tenant.tenantId,
    look: tenant.look,
    tokenPlacement: tenant.quirks.tokenPlacement,
    customersScale: tenant.quirks.customersScale,
    grantTypes: tenant.quirks.grantTypes,
    loginEntityCodes: tenant.quirks.loginEntityCodes,
    authServer: `https://${tenant.quirks.authHost ?? tenant.host}/auth`,
    nonce,
  };
  const theme = tenant.look.theme === 'dark' ? 'theme-dark' : 'theme-light';
  const bare = tenant.look.markup === 'bare';
  const html = `<!doctype html>
<html lang="en" class="${bare ? bareClass(theme) : theme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>HaloPSA</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/${bare ? 'bare' : 'app'}.css">
<script type="application/json" id="boot">${escapeJson(boot)}</script>
</head>
<body>
<noscript>You need to enable JavaScript to run this app.</noscript>
<div id="root"></div>
${bare ? '<script src="/assets/bare.js"></script>\n' : ''}<script src="/assets/app.js"></script>
</body>
</html>
`;
  const headers = new Headers({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  if (tenant.look.csp === 'strict') headers.set('content-security-policy', strictPolicy(nonce));
  return new Response(html, { headers });
}

/** A file of the web app below `/assets/`, or what stands before it where its markup is to say nothing. */
export async function asset(path: string): Promise<Response> {
  const name = path.slice('/assets/'.length);
  const assets = await appAssets();
  const found = assets.get(name === 'bare.css' ? 'app.css' : name);
  const respond = (body: BodyInit, type: string) =>
    new Response(body, { headers: { 'content-type': type, 'cache-control': 'max-age=3600' } });
  if (name === 'bare.js') return respond(bareScript, 'text/javascript; charset=utf-8');
  if (found === undefined) return new Response('Not Found', { status: 404 });
  return respond(name === 'bare.css' ? bareStyle(new TextDecoder().decode(found.body)) : found.body, found.type);
}
