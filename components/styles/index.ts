import { app } from './app.ts';
import { base } from './base.ts';
import { checklist } from './checklist.ts';
import { consent } from './consent.ts';
import { fields } from './fields.ts';
import { map } from './map.ts';
import { sidebar } from './sidebar.ts';
import { tokens } from './tokens.ts';

/** Everything the sidebar needs, for its shadow root. */
export const sidebarStyles = [tokens, base, fields, checklist, sidebar].join('\n');
/** Everything the extension's own pages need. */
export const appStyles = [tokens, base, fields, checklist, map, app].join('\n');
/** What the consent page needs beyond that. */
export const consentStyles = consent;
