import { marked, plain } from '../domain/marked.ts';
import { say } from '../domain/say.ts';

/** The guide bubble's markup, in plain DOM: it is drawn beside pages of every kind and needs no framework. */
export interface BubbleContent {
  /** The instruction; `**` marks labels of the console. */
  text: string;
  /** What the console shows now, and what it has to be. */
  found?: string | undefined;
  expected?: string | undefined;
  step?: { n: number; of: number } | undefined;
  /** Something is awaited (a page that loads, a control that is not there yet). */
  waiting?: boolean | undefined;
  /** Opening the place would cost something: it is offered after all else, and nobody is urged to it. */
  opensLast?: boolean | undefined;
}

export interface BubbleActions {
  onDone?: (() => void) | undefined;
  onSkip?: (() => void) | undefined;
  onStop: () => void;
  /** Lets the person show what was not found. */
  onPoint?: (() => void) | undefined;
  /** Opens the right place; offered only where it is given. */
  onOpen?: (() => void) | undefined;
}

export interface Bubble {
  element: HTMLElement;
  show: (content: BubbleContent, actions: BubbleActions) => void;
  firstButton: () => HTMLElement | null;
}

export const bubbleStyles = `
.stage{position:fixed;left:0;top:0;width:0;height:0;contain:layout;pointer-events:none;direction:ltr;color-scheme:light dark;
font:13px/18px system-ui,-apple-system,"Segoe UI",sans-serif}
.ring{position:fixed;box-sizing:border-box;border:2px solid #0b57d0;border-radius:6px;pointer-events:none;
outline:2px solid #fff}
.ring.arrive{animation:breathe 150ms ease-out 1}
@keyframes breathe{from{transform:scale(1.06);opacity:.2}to{transform:none;opacity:1}}
.bubble{position:fixed;left:0;top:0;box-sizing:border-box;width:max-content;max-width:min(320px,calc(100vw - 16px));max-height:calc(100vh - 16px);
overflow:auto;padding:12px;border:1px solid #8a9099;border-radius:6px;background:#fff;color:#1b1f24;pointer-events:auto;box-shadow:0 2px 8px #0003}
p,dl{margin:0 0 8px;overflow-wrap:anywhere}dl{display:grid;grid-template-columns:auto 1fr;gap:0 8px}
dt{color:#57606a}dd{margin:0;font-weight:600}
.step{color:#57606a;font-variant-numeric:tabular-nums}
.actions{display:flex;flex-wrap:wrap;gap:8px;position:sticky;bottom:-12px;background:inherit;padding-bottom:12px;margin-bottom:-12px}
button{all:unset;box-sizing:border-box;cursor:pointer;min-height:28px;padding:4px 10px;border:1px solid #8a9099;border-radius:6px;text-align:center}
button.first{background:#0b57d0;border-color:#0b57d0;color:#fff}
button:focus-visible{outline:2px solid #0b57d0;outline-offset:2px}
.keys{display:none;color:#57606a}.bubble:focus-within .keys{display:block}
.said{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
[hidden]{display:none}
@media (prefers-reduced-motion:reduce){.ring.arrive{animation:none}}
@media (prefers-color-scheme:dark){.bubble{background:#1f2328;color:#e6e8eb;border-color:#6b727c}.ring{border-color:#a8c7fa;outline-color:#101317}
dt,.step,.keys{color:#a9b1ba}button{border-color:#6b727c}button.first{background:#a8c7fa;border-color:#a8c7fa;color:#0a1f3d}button:focus-visible{outline-color:#a8c7fa}}
@media (forced-colors:active){.ring{border-color:Highlight}button.first{forced-color-adjust:none;background:Highlight;color:HighlightText}}`;

/** `say` is told each new text once, for the live region. */
export function createBubble(document: Document): Bubble & { live: HTMLElement } {
  const make = (tag: string, className = '', text = ''): HTMLElement => {
    const element = document.createElement(tag);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  };
  const element = make('div', 'bubble');
  element.role = 'group';
  element.ariaLabel = say('Alcove guide');
  const live = make('div', 'said');
  live.ariaLive = 'polite';
  let actions: BubbleActions | null = null;

  const button = (label: string, act: () => void, first = false): HTMLElement => {
    const made = make('button', first ? 'first' : '', label);
    made.setAttribute('type', 'button');
    // The page keeps its focus, and with it an open list.
    made.addEventListener('mousedown', (event) => event.preventDefault());
    made.addEventListener('click', act);
    return made;
  };
  let said = '';
  /** Which buttons stand there; the callbacks behind them may change without them. */
  let former = '';
  return {
    element,
    live,
    show(content, next) {
      const offered = [next.onOpen, next.onPoint, next.onDone, next.onSkip, content.opensLast].map(Boolean).join();
      const sameButtons = offered === former;
      former = offered;
      actions = next;
      const text = make('p', 'text');
      for (const part of marked(content.text)) text.append(part.label ? make('strong', '', part.text) : part.text);
      const parts = [text];
      if (content.found !== undefined || content.expected !== undefined) {
        const values = make('dl');
        if (content.found !== undefined)
          values.append(make('dt', '', say('found')), make('dd', '', content.found || say('(empty)')));
        if (content.expected !== undefined)
          values.append(make('dt', '', say('expected')), make('dd', '', content.expected));
        parts.push(values);
      }
      const at = content.step && say('Step {n} of {of}', { n: content.step.n, of: content.step.of });
      if (at) parts.unshift(make('p', 'step', at));
      // Buttons that stay the same stay the same elements: one of them may have the focus.
      const row = (sameButtons && element.querySelector<HTMLElement>('.actions')) || make('div', 'actions');
      if (!row.hasChildNodes()) {
        const opensFirst = next.onOpen !== undefined && !content.opensLast;
        const open = (): HTMLElement => button(say('Open it'), () => actions?.onOpen?.(), opensFirst);
        if (opensFirst) row.append(open());
        if (next.onPoint) row.append(button(say('Point at it'), () => actions?.onPoint?.(), !opensFirst));
        if (next.onDone) row.append(button(say('I did it'), () => actions?.onDone?.(), !opensFirst && !next.onPoint));
        if (next.onSkip) row.append(button(say('Skip'), () => actions?.onSkip?.()));
        row.append(button(say('Stop'), () => actions?.onStop()));
        if (next.onOpen && !opensFirst) row.append(open());
      }
      // Said to whoever came here by that key.
      parts.push(make('p', 'keys', say('F6 leads to the page and back here.')));
      element.replaceChildren(row);
      element.prepend(...parts);
      element.ariaBusy = content.waiting ? 'true' : null;
      const { found, expected } = content;
      const values =
        expected === undefined
          ? []
          : found === undefined
            ? [say('Found nothing, expected {expected}.', { expected })]
            : [say('Found {found}, expected {expected}.', { found, expected })];
      const words = [...(at ? [`${at}.`] : []), plain(content.text), ...values].join(' ');
      if (words !== said) {
        said = words;
        // A live region speaks only of what changes after it is there.
        setTimeout(() => {
          if (said === words) live.textContent = words;
        }, 100);
      }
    },
    firstButton: () => element.querySelector('button'),
  };
}
