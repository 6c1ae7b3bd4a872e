import { useId, useState } from 'preact/hooks';
import { say } from '../../lib/domain/say.ts';
import type { ChecklistSection } from '../../lib/models/checklist.ts';
import { number } from '../../lib/models/words.ts';
import { Icon } from '../icons/icon.tsx';
import { Choose } from './choose.tsx';
import type { ChecklistContext } from './context.ts';
import { Row } from './row.tsx';

function State({ section }: { section: ChecklistSection }) {
  if (section.met) {
    // What a person ticked is told apart from what was read.
    const ticked = section.rows.filter((row) => row.kind === 'confirmed').length;
    if (ticked > 0)
      return (
        <span class="section-state confirmed">
          <Icon name="confirmed" size={14} />
          {section.rows.every((row) => row.kind === 'confirmed')
            ? say('all confirmed by you')
            : say('all done, {n} confirmed by you', { n: ticked })}
        </span>
      );
    return (
      <span class="section-state met">
        <Icon name="met" size={14} />
        {say('all met')}
      </span>
    );
  }
  if (section.rows.every((row) => row.untouched))
    return <span class="section-state">{say('{rows} to check', { rows: number(section.rows.length) })}</span>;
  const unmet = section.rows.filter((row) => row.kind === 'unmet').length;
  if (unmet === 0)
    return <span class="section-state unknown">{say('{open} not checked', { open: section.open })}</span>;
  return <span class="section-state open">{say('{open} open', { open: section.open })}</span>;
}

/** A section folds when everything in it is met, and opens again when something is not. */
export function Section({
  section,
  context,
  folded,
}: {
  section: ChecklistSection;
  context: ChecklistContext;
  folded?: boolean;
}) {
  const id = useId();
  const [toggled, setToggled] = useState<{ open: boolean; met: boolean } | null>(null);
  // The choice belongs to the tenant's own console and to Alcove's pages; Cove's page may not make it.
  const choices =
    context.here === 'cove' ? [] : context.tenant.choices.value.filter((choice) => choice.what === section.id);
  const unsettled = choices.some((choice) => choice.asked && choice.chosen === null);
  const usual = (!section.met && folded !== true) || unsettled;
  const open = toggled && toggled.met === section.met ? toggled.open : usual;
  const chosen = choices.find((choice) => choice.chosen !== null);
  const chosenName = chosen?.options.find((option) => option.id === chosen.chosen)?.name;
  return (
    <section class="section" aria-labelledby={id}>
      <h3>
        <button
          type="button"
          class="section-head"
          aria-expanded={open}
          aria-controls={`${id}-body`}
          onClick={() => setToggled({ open: !open, met: section.met })}
        >
          <Icon name="chevron" size={14} />
          <span id={id} class="cut">
            {section.title}
            {chosenName !== undefined && <span class="muted"> · {chosenName}</span>}
          </span>
          <State section={section} />
        </button>
      </h3>
      <div class="section-body" id={`${id}-body`} hidden={!open}>
        {choices.map((choice) => (
          <Choose key={choice.what} choice={choice} tenant={context.tenant} actions={context.actions} />
        ))}
        <ul>
          {section.rows.map((row) => (
            <Row key={row.id} row={row} context={context} />
          ))}
        </ul>
      </div>
    </section>
  );
}
