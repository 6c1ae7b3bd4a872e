import { marked } from '../../lib/domain/marked.ts';

/** A text in which `**` marks what a console calls something. */
export function Marked({ text }: { text: string }) {
  return <>{marked(text).map((part, at) => (part.label ? <strong key={at}>{part.text}</strong> : part.text))}</>;
}
