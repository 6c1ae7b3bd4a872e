/** Permissions of an application as its page shows them: tick boxes in a form, a list of names in view mode. */
import { fold } from '../consoles/fold.ts';
import { meaningOf } from '../consoles/glossary.ts';
import { coveScopes } from '../domain/evidence.ts';
import { say } from '../domain/say.ts';
import type { PageReading } from '../domain/tenant.ts';
import type { PageFinding } from './agree.ts';
import { flagOf, isUnsaved } from './page-settings.ts';

const scopeName = /^(?:all|admin|all:[a-z]+|(?:read|edit|access)[a-z]*[:.][a-z]+)$/i;
/** The colon form: one public guide writes "read.customers". */
const scopeOf = (label: string): string => label.trim().toLowerCase().replace('.', ':');
const listLabels = new Set(['permissions', 'permission', 'scopes', 'applicationpermissions']);
const isList = (label: string): boolean => listLabels.has(fold(label)) || meaningOf(label) === meaningOf('Permissions');

/** Ticked ones, when each of Cove's two has a tick box that could be read. */
function ticked(page: PageReading): string[] | undefined {
  const on: string[] = [];
  const seen = new Set<string>();
  for (const { label, value } of page.readings) {
    const flag = scopeName.test(label.trim()) ? flagOf(value) : undefined;
    if (flag === undefined) continue;
    seen.add(scopeOf(label));
    if (flag) on.push(scopeOf(label));
  }
  return coveScopes.every((scope) => seen.has(scope)) ? on : undefined;
}

/** Names in a list, when everything in it is the name of a permission. */
function named(page: PageReading): string[] | undefined {
  const reading = page.readings.find(({ label }) => isList(label));
  if (!reading) return undefined;
  if (/^(?:no permissions|none)$/i.test(reading.value.trim())) return [];
  const names = reading.value.split(/[\s,;]+/).filter(Boolean);
  return names.length > 0 && names.every((name) => scopeName.test(name)) ? names.map(scopeOf) : undefined;
}

export function scopesOn(page: PageReading | undefined): PageFinding<string[]> | undefined {
  const value = page && (ticked(page) ?? named(page));
  if (!page || !value) return undefined;
  const own = page.readings.filter(({ label }) => scopeName.test(label.trim()) || isList(label));
  const at = Math.max(...own.map((reading) => reading.at ?? page.at));
  return { value, shown: value.join(', ') || say('none'), at, unsaved: isUnsaved(page) };
}
