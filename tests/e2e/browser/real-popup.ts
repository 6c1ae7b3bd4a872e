import type { ChromiumWithExtension } from './chromium.ts';
import { until } from './wait.ts';

/** The popup that hangs on the toolbar's button: a window of its own that no driver counts among its pages. */
export interface RealPopup {
  /** What an expression in it gives. */
  evaluate<T>(expression: string): Promise<T>;
}

/** How large the browser draws every page, as set on its page of settings ("Page zoom"). */
export async function zoomEveryPage({ context }: ChromiumWithExtension, factor: number): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://settings');
  await page.evaluate(
    (wanted) =>
      (
        chrome as unknown as { settingsPrivate: { setDefaultZoom(factor: number): Promise<boolean> } }
      ).settingsPrivate.setDefaultZoom(wanted),
    factor,
  );
  await page.close();
}

/** Opens the popup as a press on the toolbar's button does. */
export async function openRealPopup(alcove: ChromiumWithExtension): Promise<RealPopup> {
  const { cdp, context, extensionId } = alcove;
  // It hangs on a window, over a page that is none of the extension's.
  await (await context.newPage()).goto('about:blank');
  const worker = await alcove.worker();
  await worker.evaluate(() => chrome.action.openPopup());
  const address = `chrome-extension://${extensionId}/popup.html`;
  const target = await until(
    async () => (await cdp.send('Target.getTargets')).targetInfos.find(({ url }) => url === address),
    { what: 'the popup' },
  );
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId: target.targetId, flatten: false });
  let id = 0;
  return {
    evaluate: (expression) =>
      new Promise((resolve, reject) => {
        id += 1;
        const own = id;
        const hear = ({ sessionId: from, message }: { sessionId: string; message: string }): void => {
          const answer = JSON.parse(message) as {
            id?: number;
            result?: { result: { value: never }; exceptionDetails?: { text: string } };
          };
          if (from !== sessionId || answer.id !== own) return;
          cdp.off('Target.receivedMessageFromTarget', hear);
          const wrong = answer.result?.exceptionDetails;
          if (wrong || !answer.result) reject(new Error(wrong?.text ?? message));
          else resolve(answer.result.result.value);
        };
        cdp.on('Target.receivedMessageFromTarget', hear);
        cdp
          .send('Target.sendMessageToTarget', {
            sessionId,
            message: JSON.stringify({
              id: own,
              method: 'Runtime.evaluate',
              params: { expression, returnByValue: true, awaitPromise: true },
            }),
          })
          .catch(reject);
      }),
  };
}
