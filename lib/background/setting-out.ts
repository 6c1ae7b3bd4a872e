/** Runs whose hands are being set to work by this worker: they have not begun, which is not the same as gone. */
const settingOut = new Set<string>();

/** Sets hands to work; until `begin` has answered, nobody takes the run for an abandoned one. */
export async function settingToWork<T>(runId: string, begin: () => Promise<T>): Promise<T> {
  settingOut.add(runId);
  try {
    return await begin();
  } finally {
    settingOut.delete(runId);
  }
}

export const isSettingOut = (runId: string): boolean => settingOut.has(runId);
