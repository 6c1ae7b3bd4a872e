import { useCallback, useEffect, useState } from 'react';
import { toastError } from './toast.tsx';

/** Data read from the API when `key` changes or on demand; undefined while it is under way. */
export function useLoaded<T>(key: string, load: () => Promise<T>): { data: T | undefined; reload: () => void } {
  const [data, setData] = useState<T | undefined>(undefined);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let current = true;
    setData(undefined);
    load().then(
      (value) => current && setData(value),
      (error: unknown) => current && toastError(error),
    );
    return () => {
      current = false;
    };
    // `load` closes over what `key` names.
  }, [key, turn]);
  return { data, reload: useCallback(() => setTurn((before) => before + 1), []) };
}

/** Escape throws away what is being edited, menus open or not. */
export function useDiscardOnEscape(editing: boolean, discard: () => void): void {
  useEffect(() => {
    if (!editing) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') discard();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [editing, discard]);
}
