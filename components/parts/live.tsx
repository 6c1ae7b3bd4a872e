/** Says a text politely to a screen reader whenever it changes. */
export function Live({ text }: { text: string }) {
  return (
    <div class="said" role="status" aria-live="polite">
      {text}
    </div>
  );
}
