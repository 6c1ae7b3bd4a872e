/**
 * Where sealed records lie: IndexedDB of the extension's own origin, which no content script and no page can open.
 * Everything in it is encrypted (lib/vault/sealed.ts); what is read back is parsed there.
 */
const name = 'alcove-vault';
const stores = ['lock', 'entries'] as const;
type Store = (typeof stores)[number];

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.addEventListener('upgradeneeded', () => {
      for (const store of stores) request.result.createObjectStore(store);
    });
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('the vault cannot be opened')));
  });
}

/** One transaction; resolves when it is written, not only accepted. */
async function within<T>(
  store: Store,
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(store, mode);
      const request = act(transaction.objectStore(store));
      transaction.addEventListener('complete', () => resolve(request.result));
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('the vault was not written')));
    });
  } finally {
    database.close();
  }
}

const theLock = 'lock';
export const chest = {
  readLock: (): Promise<unknown> => within('lock', 'readonly', (store) => store.get(theLock)),
  writeLock: (lock: unknown): Promise<unknown> => within('lock', 'readwrite', (store) => store.put(lock, theLock)),
  readEntry: (id: string): Promise<unknown> => within('entries', 'readonly', (store) => store.get(id)),
  writeEntry: (id: string, entry: unknown): Promise<unknown> =>
    within('entries', 'readwrite', (store) => store.put(entry, id)),
  removeEntry: (id: string): Promise<unknown> => within('entries', 'readwrite', (store) => store.delete(id)),
  entries: (): Promise<IDBValidKey[]> => within('entries', 'readonly', (store) => store.getAllKeys()),
  /** Everything, for good. */
  async empty(): Promise<void> {
    for (const store of stores) await within(store, 'readwrite', (each) => each.clear());
  },
};
