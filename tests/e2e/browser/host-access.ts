import type { ChromiumWithExtension } from './chromium.ts';

/**
 * Takes all access to sites away from the extension, as a person does at "Site access" on the browser's page of
 * extensions ("On click"): what its manifest asks for is then withheld.
 */
export async function withholdHosts(alcove: ChromiumWithExtension): Promise<void> {
  const page = await alcove.context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    (extensionId) =>
      (
        chrome as unknown as {
          developerPrivate: { updateExtensionConfiguration(change: object): Promise<void> };
        }
      ).developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_CLICK' }),
    alcove.extensionId,
  );
  await page.close();
}
