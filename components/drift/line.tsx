import { say } from '../../lib/domain/say.ts';
import type { DriftLine } from '../../lib/models/drift.ts';
import { Icon, type IconName } from '../icons/icon.tsx';

const icons: Record<DriftLine['tone'], IconName> = { unmet: 'unmet', unknown: 'unknown', met: 'met', plain: 'arrow' };
const said: Record<DriftLine['tone'], string> = {
  unmet: say('Worse:'),
  unknown: say('Unclear:'),
  met: say('Better:'),
  plain: '',
};

/** One change: what, from where to where. The icon has a word beside it for those who do not see it. */
export function Line({ line }: { line: DriftLine }) {
  return (
    <li class={`drift-line tone-of-${line.tone}`}>
      <Icon name={icons[line.tone]} size={14} />
      <div>
        {said[line.tone] !== '' && <span class="said">{said[line.tone]} </span>}
        <span class="drift-what">{line.what}</span>
        {line.from !== null && line.to !== null && (
          <>
            {' '}
            <span class="muted" dir="auto">
              {line.from}
            </span>{' '}
            <span aria-hidden="true" class="muted drift-arrow">
              →
            </span>
            <span class="said">{say('is now')}</span> <b dir="auto">{line.to}</b>
          </>
        )}
        {line.note !== null && (
          <p class="muted small" dir="auto">
            {line.note}
          </p>
        )}
      </div>
    </li>
  );
}
