// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../lib/domain/outcome.ts';
import { reportHtml, reportHtmlFile } from '../../../lib/models/report-html.ts';
import { requirements } from '../../../lib/requirements/index.ts';

const at = Date.UTC(2026, 2, 4, 9, 30);
const report = (more: Partial<Report> = {}): Report => ({
  tenant: 'acme.halopsa.com',
  checkedAt: at,
  actor: 'Jane Smith',
  version: '1.2.3',
  outcomes: [
    { id: 'category-exists', kind: 'met', found: 'Category 1: Cove Data Protection', source: 'api', at },
    { id: 'role-tickets-access', kind: 'unmet', found: 'Read Only', expected: 'Read and Modify', source: 'page', at },
    { id: 'role-departments', kind: 'unknown', reason: 'not-read' },
    { id: 'ticket-type-access', kind: 'confirmed', source: 'you', at },
  ],
  ...more,
});
const read = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
const rowsOf = (page: Document): string[][] =>
  [...page.querySelectorAll('tbody tr')].map((row) =>
    [...row.querySelectorAll('td')].map((cell) => (cell.textContent ?? '').trim()),
  );

describe('the report as a page', () => {
  const page = read(reportHtml(report(), requirements));

  it('has one row for every requirement, with outcome in words, found and expected', () => {
    const rows = rowsOf(page);
    expect(rows).toHaveLength(requirements.length);
    expect(rows.find(([what]) => what?.endsWith('role-tickets-access'))?.slice(1, 4)).toEqual([
      '✕ Not met',
      'Read Only',
      'Read and Modify',
    ]);
    expect(rows.find(([what]) => what?.endsWith('category-exists'))?.slice(1, 3)).toEqual([
      '✓ Met',
      'Category 1: Cove Data Protection',
    ]);
    expect(rows.find(([what]) => what?.endsWith('role-departments'))?.[1]).toBe('? Could not check');
    expect(rows.find(([what]) => what?.endsWith('ticket-type-access'))?.[1]).toBe('✓ Confirmed by you');
  });

  it('says the tenant, who, when and how far', () => {
    const head = page.querySelector('header')?.textContent ?? '';
    expect(head).toContain('acme.halopsa.com');
    expect(head).toContain('2 of');
    expect(head).toContain('1 not met');
    expect(head).toContain('2026-03-04 09:30 UTC');
    expect(head).toContain('Jane Smith');
    expect(page.querySelector('footer')?.textContent).toContain('Alcove 1.2.3');
  });

  it('fetches nothing', () => {
    expect(page.querySelectorAll('script,link,img,iframe,[src],[href]')).toHaveLength(0);
    expect(page.documentElement.innerHTML).not.toMatch(/url\(|@import/u);
  });
});

it.each(['<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', '</title><script>1</script>', "' onload='1"])(
  'what a console says is text, whatever it is: %s',
  (hostile) => {
    const outcomes: Report['outcomes'] = [{ id: 'role-exists', kind: 'unmet', found: hostile, note: hostile }];
    const page = read(reportHtml(report({ tenant: hostile, actor: hostile, outcomes }), requirements));
    expect(page.querySelectorAll('script,img,[onload],[onerror]')).toHaveLength(0);
    expect(rowsOf(page).find(([what]) => what?.endsWith('role-exists'))?.[2]).toBe(hostile);
    expect(page.title).toContain(hostile);
  },
);

it('is a file named after tenant and day', () => {
  expect(reportHtmlFile(report(), requirements)).toMatchObject({
    name: 'alcove-acme.halopsa.com-2026-03-04.html',
    mime: 'text/html',
  });
});
