import { say, sayCount } from '../../lib/domain/say.ts';
import { setAsideWords } from '../../lib/mapping/set-aside.ts';
import type { AppModel } from '../../lib/models/app.ts';
import { number } from '../../lib/models/words.ts';
import { Icon } from '../icons/icon.tsx';

/** What takes no part in the mapping, and why: visible, never silently dropped. */
export function SetAside({ model }: { model: AppModel }) {
  const aside = model.customers.setAside.value;
  if (aside.length === 0) return null;
  return (
    <details class="fold">
      <summary>
        <Icon name="chevron" size={12} />
        {sayCount(aside.length, '{n} customer set aside', '{n} customers set aside')}
      </summary>
      <ul class="names small">
        {aside.slice(0, 200).map((customer) => (
          <li key={customer.id}>
            <span class="cut" dir="auto">
              {customer.name === '' ? say('id {id}', { id: customer.id }) : customer.name}
            </span>
            <span class="muted">{customer.setAside && setAsideWords[customer.setAside]}</span>
          </li>
        ))}
        {aside.length > 200 && <li class="muted">{say('and {more} more', { more: number(aside.length - 200) })}</li>}
      </ul>
    </details>
  );
}
