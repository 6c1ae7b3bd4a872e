// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { tabsOf } from '../../../lib/page/tabs.ts';

const tabs = (html: string) => {
  document.body.innerHTML = html;
  return tabsOf(document).map(({ text, open }) => (open ? `${text}*` : text));
};
const hand = 'cursor:pointer';

test.each([
  [
    'by role',
    '<div role="tablist"><b role="tab">Details</b><b role="tab" aria-selected="true">Permissions</b></div>',
    ['Details', 'Permissions*'],
  ],
  [
    'by class',
    `<ul class="tabs"><li style="${hand}" class="active">Details</li><li style="${hand}">Permissions</li></ul>`,
    ['Details*', 'Permissions'],
  ],
  [
    'buttons that say which one is meant',
    '<div><button>Details</button><button aria-current="page">Permissions</button><button>Security</button></div>',
    ['Details', 'Permissions*', 'Security'],
  ],
  [
    'links that only look it',
    `<ul class="x1"><li><a style="${hand}">Details</a></li><li><a style="${hand};font-weight:700">Departments &amp; Teams</a></li><li><a style="${hand}">Preferences</a></li></ul>`,
    ['Details', 'Departments & Teams*', 'Preferences'],
  ],
  [
    'of two that look different, nobody can tell which is open',
    `<p><a style="${hand}">Details</a><a style="${hand};font-weight:700">Permissions</a></p>`,
    ['Details', 'Permissions'],
  ],
  ['words in a menu are none', `<nav><a>Details</a><a>Permissions</a></nav>`, []],
  ['a label and its value are none', '<div><span>Permissions</span><span>Read Only</span></div>', []],
])('%s', (_, html, expected) => expect(tabs(html)).toEqual(expected));
