import type { CoveFrameView } from '../../domain/cove-view.ts';
import { bad, good, hint, supposed } from './words.ts';

/** What stood in the frame when Connect was pressed. */
export interface Press {
  lines: ReadonlySet<string>;
  /** Next could be pressed before there was an answer. */
  next: boolean;
}

export const canBePressed = (el: Element | undefined): boolean =>
  el !== undefined && !el.matches(':disabled,[disabled],[aria-disabled=true]');
const works = (el: Element): boolean =>
  !canBePressed(el) || el.matches('[aria-busy=true],[data-loading],[class*=loading],[class*=busy]');

/**
 * What Connect led to. No public source has Cove's words for it, and a page says much else that speaks of failures (a banner
 * about backups, a hint below a field), so only what has come since Connect was pressed is an answer. Without a press that was
 * seen there is none.
 */
export function connectIn(
  press: Press | undefined,
  lines: readonly string[],
  { connect, connecting, next }: Record<'connect' | 'connecting' | 'next', Element | undefined>,
): Partial<CoveFrameView> {
  if (!press) return {};
  const fresh = lines
    .filter((line) => !press.lines.has(line) && line.length < 400)
    .map((line) => ({ line, sentences: line.split(/(?<=[.!?;])\s+/) }));
  const failed = fresh.find(({ sentences }) => sentences.some((one) => bad.test(one) && !supposed.test(one)));
  const done = fresh.find(({ sentences }) => sentences.some((one) => good(one) && !hint.test(one)));
  const goesOn = canBePressed(next);
  if (failed && !(done && goesOn)) return { connect: 'failed', connectMessage: failed.line.slice(0, 300) };
  if (done) return { connect: 'succeeded', connectMessage: done.line.slice(0, 300) };
  if (connecting || (connect && works(connect))) return { connect: 'waiting' };
  return goesOn && !press.next ? { connect: 'succeeded' } : {};
}
