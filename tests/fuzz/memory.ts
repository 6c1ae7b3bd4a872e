/**
 * As much of the browser as a stored item needs, in memory. To be imported before anything else: the library that names
 * the browser looks for it once, when it is loaded.
 */
export const memory = new Map<string, unknown>();
const area = {
  get: async (keys: string | string[]) =>
    Object.fromEntries(
      [keys].flat().flatMap((key) => (memory.has(key) ? [[key, structuredClone(memory.get(key))]] : [])),
    ),
  set: async (values: Record<string, unknown>) => {
    for (const [key, value] of Object.entries(values)) memory.set(key, structuredClone(value));
  },
  remove: async (key: string) => void memory.delete(key),
};
const browser = {
  runtime: { id: 'fuzz' },
  storage: {
    local: area,
    session: area,
    onChanged: { addListener: () => undefined, removeListener: () => undefined },
  },
};
Object.assign(globalThis, { chrome: browser, browser });
