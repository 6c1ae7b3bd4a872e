import { describe, expect, it } from 'vitest';
import { found, missing, type Finding } from '../../../lib/domain/finding.ts';
import { agree, createJoining, type Before, type PageFinding } from '../../../lib/halo/agree.ts';

type Level = 'none' | 'read' | 'modify';
const how = { key: (level: Level) => level, words: (level: Level) => level.toUpperCase() };
const api = (value: Level, at: number): Finding<Level> => found(value, 'api', at);
const page = (value: Level, at: number, unsaved = false): PageFinding<Level> => ({ value, shown: value, at, unsaved });
const once = (words: Level): Before => ({ agreement: { fact: 'f', words, at: 5 } });

/** `value by source`, or the reason why it is unknown. */
const said = (finding: Finding<Level>): string =>
  finding.known ? `${finding.value} by ${finding.source}` : finding.reason;

describe('two readers', () => {
  it.each<[string, Finding<Level>, PageFinding<Level> | undefined, Before, string]>([
    ['the API alone', api('read', 10), undefined, {}, 'read by api'],
    ['the page alone', missing('not-carried'), page('read', 10), {}, 'read by page'],
    ['a form alone that nobody saved', missing('not-carried'), page('read', 10, true), {}, 'not-read'],
    ['both the same', api('read', 10), page('read', 20), {}, 'read by api'],
    ['different, never seen equal, page newer', api('read', 10), page('modify', 20), {}, 'readers-disagree'],
    ['different, never seen equal, page older', api('read', 20), page('modify', 10), {}, 'readers-disagree'],
    ['once equal, the API has changed since', api('read', 20), page('modify', 10), once('modify'), 'read by api'],
    ['once equal, the page has changed since', api('read', 10), page('modify', 20), once('read'), 'modify by page'],
    [
      'once equal, an old API answer contradicts',
      api('read', 5),
      page('modify', 10),
      once('modify'),
      'readers-disagree',
    ],
    ['once equal, an old page contradicts', api('read', 20), page('modify', 10), once('read'), 'readers-disagree'],
    ['once equal to neither', api('read', 20), page('modify', 10), once('none'), 'readers-disagree'],
    ['once equal, a form differs', api('read', 10), page('modify', 20, true), once('read'), 'readers-disagree'],
    ['a form from before the API was read', api('read', 20), page('modify', 10, true), {}, 'read by api'],
    ['written by Alcove after the page was read', api('read', 30), page('none', 10), { writtenAt: 20 }, 'read by api'],
    ['written after both were read', api('read', 15), page('none', 10), { writtenAt: 20 }, 'readers-disagree'],
    ['written before the page was read', api('read', 30), page('none', 25), { writtenAt: 20 }, 'readers-disagree'],
  ])('%s', (_name, one, other, before, expected) => {
    expect(said(agree(one, other, how, before))).toBe(expected);
  });

  it('a contradiction shows both readings', () => {
    const finding = agree(api('read', 10), page('modify', 20), how);
    expect(finding).toMatchObject({ detail: 'The API says "READ"; the page shows "modify". Check again', at: 10 });
  });
  it.each<[string, Finding<Level>, string]>([
    ['API', agree(api('read', 20), page('modify', 10), how, once('modify')), 'The page showed "modify" before that.'],
    ['page', agree(api('read', 10), page('modify', 20), how, once('read')), 'The API said "READ" before that.'],
  ])('the newer reading of the %s shows the older one too', (_name, finding, before) => {
    expect(finding).toMatchObject({ known: true, before });
  });
});

describe('agreements', () => {
  it('are noted for saved pages only, fact by fact', () => {
    const { join, agreed } = createJoining([]);
    join('role:1', 'a', api('read', 10), page('read', 20), how);
    join('role:1', 'b', api('read', 10), page('modify', 20), how);
    join('role:1', 'c', api('read', 10), page('read', 20, true), how);
    join('role:1', 'd', missing('not-carried'), page('read', 20), how);
    expect(agreed).toEqual([{ fact: 'role:1:a', words: 'read', at: 20 }]);
  });
  it('of one record say nothing about another', () => {
    const { join } = createJoining([{ fact: 'role:1:a', words: 'modify', at: 5 }]);
    expect(said(join('role:1', 'a', api('read', 20), page('modify', 10), how))).toBe('read by api');
    expect(said(join('role:2', 'a', api('read', 20), page('modify', 10), how))).toBe('readers-disagree');
  });
});
