/** Progress of the demo on the terminal: one line per step, rewritten in place where the terminal can. */

export interface Terminal {
  say(line: string): void;
  /** Starts a step of a stage; the one before counts as done. */
  step(text: string): void;
  /** How far the present step is ("row 120 of 250"). */
  far(text: string): void;
  /** Ends the present step. */
  done(): void;
}

/** @param out where to write; lines are only rewritten in place when it is a terminal */
export function createTerminal(out: NodeJS.WriteStream = process.stdout): Terminal {
  let current: { text: string; start: number; far: string } | undefined;
  const line = (mark: string, seconds?: string): string => {
    if (current === undefined) return '';
    const { text, far } = current;
    return `  ${mark} ${text}${far === '' ? '' : ` (${far})`}${seconds === undefined ? '' : `  ${seconds} s`}`;
  };
  const rewrite = (text: string, last: boolean): void => {
    if (out.isTTY) out.write(`\r\u001B[2K${text}${last ? '\n' : ''}`);
    else if (last) out.write(`${text}\n`);
  };
  const done = (): void => {
    if (current === undefined) return;
    rewrite(line('✓', ((performance.now() - current.start) / 1000).toFixed(1)), true);
    current = undefined;
  };
  return {
    say(text) {
      done();
      out.write(`${text}\n`);
    },
    step(text) {
      done();
      current = { text, start: performance.now(), far: '' };
      rewrite(line('·'), false);
    },
    far(text) {
      if (current === undefined) return;
      current.far = text;
      rewrite(line('·'), false);
    },
    done,
  };
}
