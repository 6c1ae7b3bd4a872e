/** Parts of a record in the words of the console, for a person. Pure. */
import type { Step } from '../../domain/change.ts';
import { claimSettings } from '../../domain/change.ts';
import { say, sayCount } from '../../domain/say.ts';
import { isRow } from '../row.ts';
import { claimTypes } from '../claims.ts';
import { partAt } from './merge.ts';
import type { Parts } from './parts.ts';
import { settingLabel, settingWords } from './settings.ts';

const settingOf = (type: string) => claimSettings.find((setting) => claimTypes[setting].code === type);
/** Levels of one department. */
export const levelWords = ['Basic Member', 'View All', 'Modify All', 'Department Manager'];

/** What a person calls a part ("Tickets Access Level"). */
export function labelOf(name: string, step: Step): string {
  const [kind, key = ''] = name.split(/ (.*)/s);
  if (kind === 'claim') {
    const setting = settingOf(key);
    return setting ? settingLabel(setting) : say('Permission {name}', { name: key });
  }
  if (kind === 'department') {
    const departments = step.edit.kind === 'role.change' ? step.edit.departments : [];
    return say('Department {name}', { name: departments.find(({ id }) => String(id) === key)?.name ?? key });
  }
  const known: Record<string, string> = {
    scopes: 'Permissions',
    inactive: 'Active',
    text: 'Category 1',
    name: 'Name',
    displayName: 'Application Name',
    teams: 'Teams',
    clients: say('Restricted customers'),
    tickettypes: say('Restricted ticket types'),
    grant_type: 'Authentication Method',
    loginentity: 'Login Type',
    loginas_agent_id: 'Agent to log in as',
    loginas_agent_name: 'Agent to log in as',
  };
  return known[name] ?? name;
}

/** What it is set to. */
export function valueOf(name: string, parts: Parts): string {
  const value = partAt(parts, name);
  const [kind, key = ''] = name.split(/ (.*)/s);
  if (kind === 'claim') {
    const setting = settingOf(key);
    const text = typeof value === 'string' ? value : '';
    return setting ? settingWords(setting, text) : text === '' ? 'Not set' : text;
  }
  if (kind === 'department')
    return typeof value === 'number'
      ? (levelWords[value] ?? say('level {level}', { level: String(value) }))
      : say('not a member');
  if (name === 'inactive') return value === true ? 'Inactive' : 'Active';
  if (value === undefined || value === null || value === '') return say('not set');
  if (typeof value === 'string') return value.slice(0, 120);
  if (Array.isArray(value)) {
    if (value.length === 0) return say('none');
    const plain = value.every((each) => typeof each === 'string' && !each.startsWith('{'));
    return plain ? value.join(', ') : sayCount(value.length, '{n} entry', '{n} entries');
  }
  return isRow(value)
    ? sayCount(Object.keys(value).length, '{n} entry', '{n} entries')
    : JSON.stringify(value).slice(0, 120);
}
