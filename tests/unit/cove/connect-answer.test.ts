// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { watchFrame } from '../../../lib/cove/frame.ts';

const fields = ['Connection name', 'Client ID', 'Client Secret', 'Resource Server Hostname'];
const form = (extra = '', buttons = '<button>Connect</button><button disabled>Next</button>') =>
  `<h2>Configure HaloPSA</h2>${fields.map((name) => `<div><span>${name}</span><input></div>`).join('')}${buttons}<div id="said">${extra}</div>`;

let leaving = new AbortController();
afterEach(() => {
  leaving.abort();
  leaving = new AbortController();
  vi.useRealTimers();
});

/** The wizard's first step, looked at once. */
function opened(html = form()) {
  document.body.innerHTML = html;
  const look = watchFrame(document, leaving.signal);
  look();
  const button = (name: string) => [...document.querySelectorAll('button')].find((el) => el.textContent === name);
  return {
    look,
    button,
    press: (name = 'Connect') => button(name)?.click(),
    say: (text: string) => {
      const box = document.querySelector('#said');
      if (box) box.innerHTML = text;
    },
  };
}

const news: [string, string, object][] = [
  ['a success', '<div role="alert">Connection successful</div>', { connect: 'succeeded' }],
  [
    'a success with what can be done next',
    '<p>You can now map your customers: Cove is connected to HaloPSA.</p>',
    { connect: 'succeeded' },
  ],
  [
    'a refusal',
    '<div class="error-message">Unable to connect. Invalid client credentials</div>',
    { connect: 'failed', connectMessage: 'Unable to connect. Invalid client credentials' },
  ],
  [
    'a refusal in plain text',
    '<p>The PSA rejected the credentials. Verify the Client ID.</p>',
    { connect: 'failed', connectMessage: 'The PSA rejected the credentials. Verify the Client ID.' },
  ],
  ['a box that has to be filled in', '<small>Client Secret cannot be empty</small>', { connect: 'failed' }],
  ['not successful is not success', '<div role="alert">The connection was unsuccessful</div>', { connect: 'failed' }],
  [
    'what another sentence denies is none of it',
    '<div role="status">Connected to HaloPSA. Tickets do not appear before the last step.</div>',
    { connect: 'succeeded' },
  ],
  ['what denies success reports none', '<div role="status">Not connected</div>', {}],
  ['some other message is no answer', '<div role="status">Check the tenant details</div>', {}],
  [
    'instructions are none',
    '<p>Once connected successfully, go on to the mapping.</p><p>If the details are invalid, enter them again.</p>',
    {},
  ],
  ['what is yet to come is none', '<p>The connection will be established in a moment.</p>', {}],
  ['nothing', '', {}],
  ['German success', '<p>Die Verbindung wurde erfolgreich hergestellt</p>', { connect: 'succeeded' }],
  ['German refusal', '<p>Anmeldung fehlgeschlagen</p>', { connect: 'failed' }],
  ['German denial', '<p>Noch nicht verbunden</p>', {}],
  ['Dutch success', '<p>Verbonden met uw PSA</p>', { connect: 'succeeded' }],
  ['Dutch refusal', '<p>De verbinding is mislukt</p>', { connect: 'failed' }],
  ['Dutch denial', '<p>Niet verbonden</p>', {}],
  ['French success', '<p>Connexion établie avec succès</p>', { connect: 'succeeded' }],
  ['French refusal', '<p>Échec de la connexion</p>', { connect: 'failed' }],
  ['French denial', '<p>Pas encore connecté</p>', {}],
];

describe('what has come since Connect was pressed', () => {
  test.each(news)('%s', (_, html, expected) => {
    const { look, press, say } = opened();
    press();
    say(html);
    const { connect, connectMessage } = look();
    expect({ connect, connectMessage }).toMatchObject({ connect: undefined, ...expected });
  });
});

/** What a page may say while nobody has connected. */
const before = [
  '<div role="alert">Backup of 3 devices failed last night.</div>',
  '<div class="toast">Could not load the news.</div>',
  '<div class="v-messages__message">HaloPSA shows it once: it cannot be shown again</div>',
  '<div class="hint-message">A unique name; it cannot be empty</div>',
  '<div role="status">Successfully signed in</div>',
  '<p>The PSA rejected the credentials.</p>',
];

test.each(before)('before Connect is pressed it is no answer, nor afterwards: %s', (html) => {
  const { look, press } = opened(form(html, '<button>Connect</button><button>Next</button>'));
  expect(look()).toMatchObject({ place: 'wizard-connect' });
  expect(look()).not.toHaveProperty('connect');
  press();
  expect(look()).not.toHaveProperty('connect');
});

test('pressing anything else asks for no answer', () => {
  const { look, press, say } = opened(form('', '<button>Help</button><button>Connect</button>'));
  press('Help');
  say('<div role="alert">Help could not be loaded</div>');
  expect(look()).not.toHaveProperty('connect');
});

test('Enter in a field asks as Connect does', () => {
  const { look, say } = opened();
  document.querySelector('input')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  say('<p>Invalid client credentials</p>');
  expect(look()).toMatchObject({ connect: 'failed' });
});

test('the same refusal again, which stood there all the time, is an answer again', () => {
  const { look, press, say } = opened();
  for (const _ of [1, 2]) {
    press();
    say('<p>Invalid client credentials</p>');
    expect(look()).toMatchObject({ connect: 'failed' });
  }
  press();
  say('<p>Connection established</p>');
  expect(look()).toMatchObject({ connect: 'succeeded' });
});

test('a warning beside a success that lets go on is no refusal', () => {
  const { look, press, say, button } = opened();
  press();
  button('Next')?.removeAttribute('disabled');
  say('<p>Successfully connected</p><p>2 inactive customers could not be read</p>');
  expect(look()).toMatchObject({ connect: 'succeeded', connectMessage: 'Successfully connected' });
});

test('a way on that opens is a success without words; one that was open before is none', () => {
  const { look, press, button } = opened();
  press();
  expect(look()).not.toHaveProperty('connect');
  button('Next')?.removeAttribute('disabled');
  expect(look()).toMatchObject({ connect: 'succeeded' });

  const open = opened(form('', '<button>Connect</button><button>Next</button>'));
  open.press();
  expect(open.look()).not.toHaveProperty('connect');
});

test('a way on that opens because the form has been filled in is no success', () => {
  const { look, press, say, button } = opened();
  press();
  say('<small>Client Secret is required</small>');
  expect(look()).not.toHaveProperty('connect');
  document.querySelector('input')?.dispatchEvent(new Event('input', { bubbles: true }));
  button('Next')?.removeAttribute('disabled');
  expect(look()).not.toHaveProperty('connect');
});

test.each([
  '<button disabled>Connect</button>',
  '<button aria-busy="true">Connect</button>',
  '<button class="btn is-loading">Connect</button>',
  '<button>Connecting…</button>',
])('while it works: %s', (busy) => {
  const { look, press, button } = opened();
  press();
  const connect = button('Connect');
  if (connect) connect.outerHTML = busy;
  expect(look()).toMatchObject({ connect: 'waiting' });
});

test('a form that is out of sight while it works still gets its answer; another place forgets the question', () => {
  const { look, press } = opened();
  press();
  document.body.innerHTML = '<p>One moment</p>';
  expect(look()).toEqual({ place: 'elsewhere' });
  document.body.innerHTML = form('<p>Invalid client credentials</p>');
  expect(look()).toMatchObject({ connect: 'failed' });

  document.body.innerHTML = '<h1>Integrations</h1><div><h3>HaloPSA</h3><button>Configure</button></div>';
  expect(look()).toMatchObject({ place: 'integrations' });
  document.body.innerHTML = form('<p>Invalid client credentials</p>');
  expect(look()).not.toHaveProperty('connect');
});

test.each([false, true])('what comes minutes later is no answer; it looked busy: %s', (busy) => {
  vi.useFakeTimers();
  const { look, press, say, button } = opened();
  press();
  button('Connect')?.classList.toggle('is-loading', busy);
  look();
  vi.advanceTimersByTime(121_000);
  look();
  say('<p>Your session could not be renewed</p>');
  expect(look()).not.toHaveProperty('connect');
});

test('Connect in components of a console: slotted text, an open shadow root, a box with a hand over it', () => {
  class Pressed extends HTMLElement {
    constructor() {
      super();
      this.attachShadow({ mode: 'open' }).innerHTML = '<button><slot></slot></button>';
    }
  }
  customElements.define('x-pressed', Pressed);
  for (const drawn of [
    '<x-pressed id="c">Connect</x-pressed>',
    '<div id="c" tabindex="0"><span>Connect</span></div>',
    '<div id="c" style="cursor: pointer">Connect</div>',
  ]) {
    const { look, say } = opened(form('', `${drawn}<button disabled>Next</button>`));
    document.querySelector<HTMLElement>('#c')?.click();
    say('<p>Invalid client credentials</p>');
    expect(look(), drawn).toMatchObject({ connect: 'failed' });
    leaving.abort();
    leaving = new AbortController();
  }
});
