import { say } from '../../lib/domain/say.ts';
import { keyHelp } from './row-keys.ts';

/** The keys of the table, as a small list. */
export function KeysHelp({ id }: { id: string }) {
  return (
    <section class="keys-help" id={id} aria-label={say('Keys')}>
      <dl class="facts">
        {keyHelp.map(({ keys, does }) => (
          <>
            <dt key={keys}>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </>
        ))}
      </dl>
    </section>
  );
}
