import { h } from '../element.ts';

/** A native modal dialog: everything beside it is inert. Resolves when it closes. */
function open(title: string, text: string, buttons: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    const dialog = h(
      'dialog',
      { class: 'cfg-dialog' },
      h('h3', {}, title),
      h('p', {}, text),
      h(
        'menu',
        {},
        ...buttons.map((label, index) =>
          h(
            'button',
            {
              type: 'button',
              class: `apx-button${index === buttons.length - 1 ? ' apx-button-primary' : ''}`,
              onclick: () => dialog.close(label),
            },
            label,
          ),
        ),
      ),
    );
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** Whether the person pressed `action` rather than Cancel. */
export const ask = async (title: string, text: string, action: string): Promise<boolean> =>
  (await open(title, text, ['Cancel', action])) === action;

export const tell = async (title: string, text: string): Promise<void> => void (await open(title, text, ['OK']));
