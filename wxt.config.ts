import type { IndexHtmlTransformContext } from 'vite';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'wxt';
import { documents } from './scripts/documents.ts';
import { languages, localeMessages, readCatalogue } from './scripts/words/catalogue.ts';

/** Hosted HaloPSA tenants (the four product names share one software). */
export const haloHosts = [
  'https://*.halopsa.com/*',
  'https://*.haloitsm.com/*',
  'https://*.halocrm.com/*',
  'https://*.haloservicedesk.com/*',
];
export const coveHosts = ['https://backup.management/*', 'https://*.backup.management/*'];

/**
 * Of extension pages. Nothing but the package's own files runs; https alone is reached (a HaloPSA may have any address);
 * text becomes markup in one place only, by the policy named here. Firefox has no Trusted Types in every version that
 * Alcove runs in, and its store warns of what it does not know.
 */
const policy = (firefox: boolean): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    'connect-src https:',
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    ...(firefox ? [] : ["require-trusted-types-for 'script'", 'trusted-types alcove-report']),
  ].join('; ');

/** Preact can turn text into markup. Alcove never asks it to (a test of the house sees to that), so the package cannot either. */
const withoutMarkup = {
  name: 'alcove:without-markup',
  transform: (code: string, id: string) =>
    /\/preact\/dist\//u.test(id) ? { code: code.replaceAll('.innerHTML', '.textContent'), map: null } : undefined,
};

/** The package's description, as the browser's list of extensions shows it. */
const about: Readonly<Record<string, string>> = {
  en: 'Joins Cove Data Protection and HaloPSA: a checklist beside both consoles, one-click validation, customer mapping.',
  de: 'Verbindet Cove Data Protection mit HaloPSA: Checkliste neben beiden Konsolen, Prüfung mit einem Klick, Kundenzuordnung.',
  nl: 'Verbindt Cove Data Protection met HaloPSA: checklist naast beide consoles, controle met één klik, klanten koppelen.',
  fr: 'Relie Cove Data Protection et HaloPSA : liste de contrôle à côté des deux consoles, vérification en un clic, clients associés.',
};
/** What the keys do, as the browser's page of shortcuts says it. */
const keys: Readonly<Record<string, { check: string; sidebar: string }>> = {
  en: { check: 'Check everything', sidebar: 'Show or hide the sidebar' },
  de: { check: 'Alles prüfen', sidebar: 'Seitenleiste ein- oder ausblenden' },
  nl: { check: 'Alles controleren', sidebar: 'Zijbalk tonen of verbergen' },
  fr: { check: 'Tout vérifier', sidebar: 'Afficher ou masquer la barre latérale' },
};
const keyMessages = ({ check, sidebar }: { check: string; sidebar: string }) => ({
  key_check: { message: check },
  key_sidebar: { message: sidebar },
});
/** What the browser reads by the reader's language; English stands in the code and needs none (lib/domain/say.ts). */
const locales = (): { relativeDest: string; contents: string }[] =>
  ['en', ...languages()].map((language) => ({
    relativeDest: `_locales/${language}/messages.json`,
    contents: JSON.stringify({
      ...localeMessages(
        language,
        language === 'en' ? {} : readCatalogue(language),
        about[language] ?? about['en'] ?? '',
      ),
      ...keyMessages(keys[language] ?? keys['en'] ?? { check: '', sidebar: '' }),
    }),
  }));

/** Alcove's licence and those of others whose work is in the package: their terms ask for it, and a minified script says nothing. */
const licences = (): { relativeDest: string; contents: string } => ({
  relativeDest: 'licences.txt',
  contents: ['LICENSE', 'docs/third-party.md']
    .map((file) => readFileSync(join(import.meta.dirname, file), 'utf8').trim())
    .join('\n\n\n'),
});

const documentsModule = 'virtual:alcove-documents';
/** Changelog and symptoms as the page of help shows them: read from the documents at every build, so that they cannot differ. */
const withDocuments = {
  name: 'alcove:documents',
  resolveId: (id: string) => (id === documentsModule ? `\0${documentsModule}` : undefined),
  load: (id: string) =>
    id === `\0${documentsModule}` ? `export const documents = ${JSON.stringify(documents())};` : undefined,
};

/**
 * WXT begins every content script with a context that watches for newer copies of itself by an event that any page can send, and with
 * a second watcher of addresses. Alcove has its own of both (lib/page/presence, navigation): here a script is begun and nothing else.
 */
const begunPlainly = {
  name: 'alcove:begun-plainly',
  transform(code: string, id: string) {
    if (!/virtual:wxt-content-script-isolated-world-entrypoint/u.test(id)) return undefined;
    const definition = /^import definition from .+$/mu.exec(code)?.[0];
    if (definition === undefined) throw new Error('WXT begins a content script otherwise than it did');
    return { code: `${definition}\nexport default definition.main();\n`, map: null };
  },
};

/**
 * The browser's interface by its name in the browser that is built for. WXT looks which of two names is there as every script
 * begins, by asking for an id: that has the interface set up in a page that may never need it.
 */
const namedInterface = (firefox: boolean) => ({
  name: 'alcove:named-interface',
  transform: (_: string, id: string) =>
    /\/@wxt-dev\/browser\/src\/index\.mjs/u.test(id)
      ? { code: `export const browser = globalThis.${firefox ? 'browser' : 'chrome'};`, map: null }
      : undefined,
});

/**
 * Nearly every function of a lookout is called as it comes into a page. Told so, Chromium compiles the file in one go,
 * where it would read each function twice otherwise; other browsers see a comment.
 */
const compiledAtOnce = {
  name: 'alcove:compiled-at-once',
  enforce: 'post' as const,
  generateBundle(_: unknown, bundle: Record<string, { type: string; code?: string }>) {
    for (const [file, output] of Object.entries(bundle))
      if (/content-scripts\/(?:cove-)?lookout\.js$/u.test(file) && output.code !== undefined)
        output.code = `//# allFunctionsCalledOnLoad\n${output.code}`;
  },
};

/** What a page's script imports only later is fetched and compiled meanwhile: it is wanted as soon as the page has been painted. */
const fetchedEarly = {
  name: 'alcove:fetched-early',
  transformIndexHtml: {
    order: 'post' as const,
    handler(_: string, { bundle, chunk }: IndexHtmlTransformContext) {
      const files = new Set<string>();
      const add = (file: string): void => {
        const found = bundle?.[file];
        if (files.has(file) || found?.type !== 'chunk') return;
        files.add(file);
        for (const each of found.imports) add(each);
      };
      for (const file of chunk?.dynamicImports ?? []) add(file);
      return [...files]
        .filter((file) => file !== chunk?.fileName && !chunk?.imports.includes(file))
        .map((file) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
          injectTo: 'head' as const,
        }));
    },
  },
};

export default defineConfig({
  hooks: {
    'build:publicAssets': (_, files) => void files.push(...locales(), licences()),
    // Each file costs a page some milliseconds before it is there. The popup is what people wait for: built apart from the
    // pages with which it shares most of its parts, it comes in two files instead of eighteen.
    'entrypoints:grouped': (_, groups) => {
      for (const group of groups) {
        const popup = Array.isArray(group) ? group.findIndex(({ type }) => type === 'popup') : -1;
        if (Array.isArray(group) && popup >= 0 && group.length > 1) groups.push(group.splice(popup, 1));
      }
    },
  },
  vite: ({ browser }) => ({
    plugins: [
      withoutMarkup,
      begunPlainly,
      namedInterface(browser === 'firefox'),
      withDocuments,
      fetchedEarly,
      compiledAtOnce,
    ],
  }),
  // What a reviewer builds from: everything that the repository holds, nothing that a run has left.
  zip: { excludeSources: ['test-results/**', 'demo-output/**'] },
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'edge', 'firefox'],
  manifest: ({ browser }) => ({
    name: 'Alcove',
    description: '__MSG_about__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'alarms'],
    host_permissions: [...haloHosts, ...coveHosts],
    optional_permissions: ['notifications'],
    optional_host_permissions: ['https://*/*'],
    action: { default_title: 'Alcove' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+L' } },
      'toggle-sidebar': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_key_sidebar__' },
      'check-everything': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_key_check__' },
    },
    content_security_policy: { extension_pages: policy(browser === 'firefox') },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'alcove@alcove.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          minimum_chrome_version: '120',
          // What an organisation may set for everybody; Firefox takes it without a schema.
          storage: { managed_schema: 'managed-schema.json' },
        }),
  }),
});
