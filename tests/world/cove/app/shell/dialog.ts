import { h, icon } from '../element.ts';

export interface OpenDialog {
  close(): void;
}

/** A modal dialog of the shell in the overlay container, as Angular's CDK puts it at the end of the body. */
export function openDialog(
  title: string,
  content: HTMLElement,
  buttons: (dialog: OpenDialog) => HTMLElement[],
): OpenDialog {
  const dialog: OpenDialog = { close: () => overlay.remove() };
  const overlay = h(
    'div',
    { class: 'cdk-overlay-container' },
    h('div', { class: 'cdk-overlay-backdrop' }),
    h(
      'div',
      { class: 'apx-dialog', role: 'dialog', 'aria-modal': 'true', 'aria-label': title },
      h(
        'div',
        { class: 'apx-dialog-head' },
        h('h2', {}, title),
        h(
          'button',
          { type: 'button', class: 'apx-icon-button', 'aria-label': 'Close', onclick: () => dialog.close() },
          icon('close'),
        ),
      ),
      h('div', { class: 'apx-dialog-body' }, content),
      h('div', { class: 'apx-dialog-foot' }, ...buttons(dialog)),
    ),
  );
  document.body.append(overlay);
  return dialog;
}

/** A label above its control, joined by `for`. */
export function labelled(label: string, control: HTMLElement): HTMLElement {
  control.id ||= `apx-${label.toLowerCase().replaceAll(/\W+/g, '-')}`;
  return h('div', { class: 'apx-form-row' }, h('label', { for: control.id }, label), control);
}

/** A short-lived notice at the bottom of the page. */
export function notice(text: string): void {
  const toast = h('div', { class: 'apx-toast', role: 'status' }, text);
  document.body.append(toast);
  setTimeout(() => toast.remove(), 4000);
}
