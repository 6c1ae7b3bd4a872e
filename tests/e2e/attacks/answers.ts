/** What was answered to an attacker, and what is kept afterwards. */
import type { ChromiumWithExtension } from '../browser/chromium.ts';

export const refused = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && Reflect.get(answer, 'ok') === false;
export const codeOf = (answer: unknown): string =>
  String(Reflect.get(Object(Reflect.get(Object(answer), 'failure')), 'code'));

/** What is kept, but for what reading the open page adds by itself. */
export async function keptBy(alcove: ChromiumWithExtension): Promise<string> {
  const worker = await alcove.worker();
  return worker.evaluate(async () => {
    const local = Object.entries(await chrome.storage.local.get(null)).filter(
      ([key]) =>
        !/^(?:evidence|report|runs|candidates|calibration|receipt|pages-read|drift|proof|cove-view|cove-state|panel)/u.test(
          key,
        ),
    );
    return JSON.stringify([local.toSorted(([a], [b]) => (a < b ? -1 : 1)), await chrome.storage.session.get(null)]);
  });
}
