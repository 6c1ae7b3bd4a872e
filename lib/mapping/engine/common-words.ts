export const commonWords: ReadonlyMap<string, number> = new Map();
