/** The HTML shells of the simulated console; all content is drawn by the bundled scripts. */

const page = (title: string, root: string, script: string, styles: readonly string[]): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
${styles.map((style) => `<link rel="stylesheet" href="/assets/${style}">`).join('\n')}
</head>
<body class="apx-theme">
${root}
<script type="module" src="/assets/${script}"></script>
</body>
</html>`;

const html = (body: string, policy: string): Response =>
  new Response(body, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
    },
  });

const common =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; base-uri 'self'; object-src 'none'";

/** The console's shell (and its log-in page, drawn by the same script). */
export const shellDocument = (frameHost: string): Response =>
  html(
    page('Management Console', '<apx-root class="apx-root" ng-version="15.2.10"></apx-root>', 'shell.js', [
      'shell.css',
    ]),
    `${common}; frame-src https://${frameHost}; frame-ancestors 'self'`,
  );

/** The sub-application in the frame; only the console may frame it. */
export const frameDocument = (): Response =>
  html(
    page('PSA Integrations', '<psa-integrations-root ng-version="15.2.10"></psa-integrations-root>', 'frame.js', [
      'frame.css',
    ]),
    `${common}; frame-ancestors https://backup.management https://*.backup.management`,
  );
