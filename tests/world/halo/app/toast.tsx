import { useEffect, useState } from 'react';

interface Note {
  text: string;
  bad: boolean;
}

const raised = 'app:toast';

/** Shows a line at the top of the page for some seconds. */
export function toast(text: string, bad = false): void {
  window.dispatchEvent(new CustomEvent<Note>(raised, { detail: { text, bad } }));
}

/** Shows what went wrong. */
export function toastError(error: unknown): void {
  toast(error instanceof Error ? error.message : String(error), true);
}

export function Toasts(): JSX.Element | null {
  const [note, setNote] = useState<Note | null>(null);
  useEffect(() => {
    let timer = 0;
    const show = (event: Event): void => {
      window.clearTimeout(timer);
      setNote((event as CustomEvent<Note>).detail);
      timer = window.setTimeout(() => setNote(null), 5_000);
    };
    window.addEventListener(raised, show);
    return () => window.removeEventListener(raised, show);
  }, []);
  return note === null ? null : (
    <div className={`toast ${note.bad ? 'bad' : ''}`} role="status">
      {note.text}
    </div>
  );
}
