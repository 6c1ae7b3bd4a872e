import { isVisible, linesOf, queryAll, textOf } from './dom.ts';
import { readSettings } from './read.ts';
import { fold } from '../consoles/fold.ts';

/** Whether HaloPSA shows its once-only Client Secret now. The secret itself is never read out of the page. */
export interface SecretDialog {
  visible: boolean;
  /** The Client ID shown beside it (a GUID), when it is there. */
  clientId?: string;
}

const once =
  /(?:only (?:be )?(?:shown|displayed|visible|available|appears?)|(?:shown|displayed|appears?) (?:only )?once|will not be (?:shown|displayed|visible)|won't be (?:shown|displayed)|not be able to (?:see|view|retrieve)|cannot be (?:shown|viewed|retrieved)|(?:make|take) (?:a )?note|copy (?:it|this|the|your)|store (?:it|this))/i;
const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Looks for a visible dialog, or a notice in the page, that names the Client Secret and holds a value for it
 * or says that it is shown once (N-able: "This is only displayed once when the Application is created").
 */
export function readSecretDialog(document: Document): SecretDialog {
  const dialogs = queryAll(
    document,
    '[role=dialog],[role=alertdialog],dialog[open],[class*=modal],[class*=dialog],[class*=popup]',
  ).filter((el) => isVisible(el));
  const boxes = dialogs.length
    ? dialogs
    : queryAll(
        document,
        '[role=alert],[role=status],[class*=alert],[class*=notice],[class*=warning],[class*=info-box]',
      ).filter((el) => isVisible(el));
  for (const box of boxes) {
    const text = textOf(box);
    if (text.length > 4000 || !fold(text).includes('clientsecret')) continue;
    const settings = readSettings(box);
    const named = settings.some((setting) => fold(setting.label).endsWith('clientsecret') && setting.value !== '');
    if (!once.test(text) && !named) continue;
    const id = settings.find((setting) => fold(setting.label) === 'clientid')?.value ?? afterLabel(linesOf(box));
    return id !== undefined && guid.test(id) ? { visible: true, clientId: id } : { visible: true };
  }
  return { visible: false };
}

/** "Client ID" on one line and its value on the same or the next. */
function afterLabel(lines: readonly string[]): string | undefined {
  for (const [index, line] of lines.entries()) {
    const label = /^client\s?id\s*:?\s*/i.exec(line);
    if (label) return line.slice(label[0].length).trim() || lines[index + 1]?.trim();
  }
  return undefined;
}
