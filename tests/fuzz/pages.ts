/** The DOM of a page, through everything that looks at one. */
import fc from 'fast-check';
import { Window } from 'happy-dom';
import { coveLandmarks } from '../../lib/consoles/cove.ts';
import { haloLandmarks } from '../../lib/consoles/halo-landmarks.ts';
import { coveFrameViewSchema } from '../../lib/domain/cove-view.ts';
import { pageReadingSchema } from '../../lib/domain/tenant.ts';
import { recogniseFrame } from '../../lib/cove/frame.ts';
import { locate } from '../../lib/page/locate.ts';
import { recogniseHaloPlace } from '../../lib/page/place.ts';
import { readSettings } from '../../lib/page/read.ts';
import { readSecretDialog } from '../../lib/page/secret-dialog.ts';
import type { FuzzTarget } from './target.ts';
import { must, wildText } from './wild.ts';

/** A document for a Node that has none; where there is one (in a test) that is used. */
export function installDocument(): void {
  if ('document' in globalThis) return;
  const window = new Window({ url: 'https://acme.halopsa.com/config' });
  const names = [
    'document',
    'window',
    'HTMLElement',
    'HTMLInputElement',
    'HTMLSelectElement',
    'HTMLTextAreaElement',
    'Element',
    'Node',
    'NodeFilter',
    'ShadowRoot',
    'Document',
    'DOMRect',
    'Event',
    'KeyboardEvent',
    'MouseEvent',
    'CSS',
    'MutationObserver',
    'HTMLIFrameElement',
    'HTMLSlotElement',
    'HTMLLabelElement',
    'HTMLButtonElement',
    'HTMLAnchorElement',
    'Text',
    'getComputedStyle',
    'location',
  ];
  for (const name of names) {
    const value: unknown = Reflect.get(window, name);
    if (value !== undefined)
      Object.defineProperty(globalThis, name, {
        value: typeof value === 'function' && name === 'getComputedStyle' ? value.bind(window) : value,
        configurable: true,
        writable: true,
      });
  }
}

const words = fc.oneof(
  fc.constantFrom(
    'Client Secret',
    'Client ID',
    'Tickets Access Level',
    'Cove-Role',
    'Roles',
    'Permissions',
    'Yes',
    'No',
    'Read Only',
    'Connect',
    'HaloPSA',
    'Configure',
    'Resource Server Hostname',
    'only displayed once',
    'Manage',
    'Cove customer',
    'PSA customer',
    'Select...',
    'edit:tickets',
    'Map clients',
  ),
  wildText,
);
const tag = fc.constantFrom(
  'div',
  'span',
  'label',
  'input',
  'select',
  'option',
  'table',
  'tr',
  'td',
  'th',
  'h1',
  'h3',
  'button',
  'ul',
  'li',
  'dialog',
  'textarea',

  'a',
  'form',
  'fieldset',
  'legend',
  'p',
  'x-made-up',
);
const attribute = fc.tuple(
  fc.constantFrom(
    'role',
    'aria-label',
    'aria-labelledby',
    'aria-controls',
    'aria-selected',
    'id',
    'for',
    'type',
    'value',
    'name',
    'class',
    'title',
    'placeholder',
    'data-x',
    'aria-expanded',
    'aria-hidden',
    'hidden',
    'style',
  ),
  fc.oneof(
    fc.constantFrom(
      'dialog',
      'tab',
      'tabpanel',
      'combobox',
      'listbox',
      'grid',
      'row',
      'gridcell',
      'checkbox',
      'password',
      'true',
      'false',
      'a',
      'b',
      'display:none',
      'modal',
      'label',
      'body',
      'querySelector',
    ),
    words,
  ),
);
const tree = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    words.map((text) => text.replaceAll('<', '&lt;')),
    fc
      .record({
        tag,
        attributes: fc.array(attribute, { maxLength: 3 }),
        inside: fc.array(tie('node'), { maxLength: 4 }),
      })
      .map(
        ({ tag: name, attributes, inside }) =>
          `<${name}${attributes.map(([key, value]) => ` ${key}="${value.replaceAll(/["<>\u0000]/gu, '')}"`).join('')}>${inside.join('')}</${name}>`,
      ),
  ),
})).node;
const landmarks = [...Object.values(haloLandmarks), ...Object.values(coveLandmarks)];

export const pageTargets: FuzzTarget[] = [
  {
    name: 'the DOM of a page',
    holds: 'is read, searched and recognised without an error, into forms that a message may carry, and stays as it is',
    share: 1,
    property: () =>
      fc.property(fc.array(tree, { maxLength: 5 }), fc.nat(), (parts, at) => {
        document.body.innerHTML = parts.join('');
        const before = document.body.innerHTML;
        const readings = readSettings(document);
        must(pageReadingSchema.shape.readings.safeParse(readings).success, 'readings of another form');
        const where = recogniseHaloPlace(document, { pathname: '/config', search: '', hash: '' });
        must(typeof where.loggedIn === 'boolean', 'nowhere');
        must(coveFrameViewSchema.safeParse(recogniseFrame(document)).success, 'a view of another form');
        const landmark = landmarks[at % landmarks.length];
        if (landmark) locate(document, landmark);
        must(typeof readSecretDialog(document).visible === 'boolean', 'no answer about a secret');
        must(document.body.innerHTML === before, 'the page was changed by being looked at');
      }),
  },
];
