import { say, spokenLanguage } from '../domain/say.ts';
import { createSurface } from './surface.ts';

const styles = `
div{display:flex;gap:8px;align-items:center;box-sizing:border-box;max-width:340px;padding:8px 12px;border:1px solid #8a9099;
border-radius:6px;background:#fff;color:#1b1f24;font:13px/18px system-ui,sans-serif}
button{all:unset;cursor:pointer;min-width:24px;min-height:24px;text-align:center;border-radius:4px;font-weight:600}
button:focus-visible{outline:2px solid #0b57d0}
@media (prefers-color-scheme:dark){div{background:#1f2328;color:#e6e8eb}button:focus-visible{outline-color:#a8c7fa}}`;

// Looked up while there is an extension to ask: afterwards the browser has no catalogue for this script.
const left = say(
  'Alcove was updated or turned off, so it left this page. Save your edits, then reload this page to use it again.',
);
const dismiss = say('Dismiss');
const language = spokenLanguage();

/**
 * Says that this script lost its extension (updated, turned off, removed). It offers, it does not
 * reload: the form behind it may hold unsaved edits. Gone by its button or with `signal`.
 */
export function sayFarewell(document: Document, signal?: AbortSignal): void {
  const { host, root } = createSurface(document, styles, {
    position: 'fixed',
    display: 'block',
    right: '12px',
    bottom: '12px',
    'z-index': '2147483647',
  });
  const note = document.createElement('div');
  note.role = 'status';
  note.lang = language;
  const words = document.createElement('span');
  words.textContent = left;
  const button = document.createElement('button');
  button.ariaLabel = dismiss;
  button.textContent = '✕';
  button.addEventListener('click', () => host.remove());
  note.append(words, button);
  root.append(note);
  document.documentElement.append(host);
  signal?.addEventListener('abort', () => host.remove());
}
