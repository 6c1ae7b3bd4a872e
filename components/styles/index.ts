import { app } from './app.ts';
import { base } from './base.ts';
import { checklist } from './checklist.ts';
import { consent } from './consent.ts';
import { drift } from './drift.ts';
import { fields } from './fields.ts';
import { help } from './help.ts';
import { map } from './map.ts';
import { diagnostics } from './diagnostics.ts';
import { reportPage } from './report-page.ts';
import { settings } from './settings.ts';
import { sidebar } from './sidebar.ts';
import { tokens } from './tokens.ts';

/** Everything the sidebar needs, for its shadow root. */
export const sidebarStyles = [tokens, base, fields, checklist, drift, sidebar].join('\n');
/** Everything the extension's own pages need. */
export const appStyles = [tokens, base, fields, checklist, drift, map, app].join('\n');
/** What the consent page needs beyond that. */
export const consentStyles = consent;
/** What the page of a report needs beyond the app, and what the diagnostics do. */
export const reportPageStyles = reportPage;
export const diagnosticsStyles = diagnostics;
/** What the page of settings needs beyond the diagnostics. */
export const settingsStyles = settings;
export const helpStyles = help;
