import { useState } from 'preact/hooks';
import { say } from '../../lib/domain/say.ts';
import { causeWords, type DriftView } from '../../lib/models/drift.ts';
import { age, moment, number } from '../../lib/models/words.ts';
import { Button } from '../parts/button.tsx';
import { Line } from './line.tsx';

/** So many are shown before one asks for more. */
const first = 4;

/** What changed from check to check, newest first. */
export function Timeline({ drift, now }: { drift: DriftView; now: number }) {
  const [all, setAll] = useState(false);
  const { passes, lookedAt } = drift;
  const shown = all ? passes : passes.slice(0, first);
  return (
    <>
      {passes.length === 0 ? (
        <p class="muted">
          {lookedAt === null
            ? say('Changes are named here from the second check on.')
            : say('Nothing has changed between the checks so far. Last looked {when}.', { when: age(lookedAt, now) })}
        </p>
      ) : (
        <ol class="timeline">
          {shown.map((pass) => (
            <li key={pass.at}>
              <p class="muted small">
                <time dateTime={new Date(pass.at).toISOString()}>{moment(pass.at)}</time>, {causeWords[pass.cause]}
              </p>
              <ul class="drift-lines">
                {pass.lines.map((line) => (
                  <Line key={`${line.kind}${line.requirement ?? ''}`} line={line} />
                ))}
              </ul>
            </li>
          ))}
        </ol>
      )}
      {passes.length > shown.length && (
        <div>
          <Button small kind="quiet" onPress={() => setAll(true)}>
            {say('Show {more} earlier', { more: number(passes.length - shown.length) })}
          </Button>
        </div>
      )}
    </>
  );
}
