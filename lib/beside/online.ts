import type { Readable } from '../models/ports.ts';

/** Whether this computer has a network, as the browser says. */
export const online: Readable<boolean> = {
  read: () => Promise.resolve(navigator.onLine),
  watch(heard) {
    const life = new AbortController();
    const tell = (): void => heard(navigator.onLine);
    addEventListener('online', tell, life);
    addEventListener('offline', tell, life);
    return () => life.abort();
  },
};
