import { expect, it } from 'vitest';
import { nameLine } from '../../../lib/page/name-line.ts';

it.each<[lines: string[], name: string, why: string]>([
  [[], '', 'nothing'],
  [['Acme Widgets'], 'Acme Widgets', 'one line'],
  [['Acme Widgets', 'Leeds'], 'Acme Widgets', 'two lines'],
  [['A', 'Acme Widgets'], 'Acme Widgets', 'its first letter'],
  [['AC', 'Acme Widgets'], 'Acme Widgets', 'its beginning'],
  [['AW', 'Acme Widgets', 'Leeds'], 'Acme Widgets', 'its initials'],
  [['AD', 'Acme West Dental'], 'Acme West Dental', 'initials of the first and the last word'],
  [['ÄS', 'Äpfel & Söhne'], 'Äpfel & Söhne', 'other letters'],
  [['BP', 'Birmingham'], 'BP', 'a short name and where it is'],
  [['HP', 'Halifax'], 'HP', 'another'],
  [['3M', 'Acme Widgets'], '3M', 'a short name and whose it is'],
  [['HP', 'hp.com'], 'HP', 'a short name and its domain'],
  [['3M', 'it@3m.example'], '3M', 'a short name and its e-mail'],
  [['12', '120345'], '12', 'a name that is a number, and another number'],
  [['I', 'ID 128'], 'I', 'a short name and its number'],
])('%j is called %j: %s', (lines, name) => {
  expect(nameLine(lines)).toBe(name);
});
