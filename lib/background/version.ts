import { browser } from 'wxt/browser';

/** Alcove's own version, as the manifest says. */
export const version = (): string => browser.runtime.getManifest().version;
