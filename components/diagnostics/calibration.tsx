import type { Calibration as Learnt } from '../../lib/domain/calibration.ts';
import { say, sayCount } from '../../lib/domain/say.ts';
import { age } from '../../lib/models/words.ts';
import { sayWith } from '../parts/said.tsx';

/** What reading the same role through API and page has taught about the codes of this tenant. */
export function Calibration({ calibration, now }: { calibration: Learnt; now: number }) {
  const { steps, properties, agreements } = calibration;
  const none = steps.length + properties.length + agreements.length === 0;
  return (
    <section aria-labelledby="d-learnt">
      <h2 id="d-learnt">{say('Calibration')}</h2>
      <p class="muted">
        {none
          ? say(
              'Nothing learnt yet. Open the page of Cove’s role after a check: what the page says in words tells which code of the API means what in this HaloPSA.',
            )
          : sayCount(
              agreements.length,
              'Learnt from reading the same thing twice. Both readers said the same of {n} fact.',
              'Learnt from reading the same thing twice. Both readers said the same of {n} facts.',
            )}
      </p>
      {steps.length > 0 && (
        <div class="scroll" tabIndex={0} role="region" aria-label={say('Calibration, as a table')}>
          <table class="plain">
            <thead>
              <tr>
                <th scope="col">{say('Setting')}</th>
                <th scope="col">{say('Code of the API')}</th>
                <th scope="col">{say('Words of the page')}</th>
                <th scope="col">{say('Taken as')}</th>
                <th scope="col">{say('Learnt')}</th>
              </tr>
            </thead>
            <tbody>
              {steps.map((step, at) => (
                <tr key={at}>
                  <th scope="row">{step.setting}</th>
                  <td>
                    <code>
                      {step.claim} {step.value === '' ? say('(absent)') : step.value}
                    </code>
                  </td>
                  <td dir="auto">{step.label}</td>
                  <td>
                    {step.meaning}
                    <span class="muted small">
                      {', '}
                      {step.documented
                        ? say('as documented')
                        : step.sure
                          ? say('learnt here')
                          : say('not sure yet: not used')}
                    </span>
                  </td>
                  <td class="muted">
                    {age(step.at, now)}, {step.role}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {properties.length > 0 && (
        <ul class="ways">
          {properties.map(({ fact, property }) => (
            <li key={fact}>
              <span>
                {sayWith('{fact}: found in the property {property}', { fact, property: <code>{property}</code> })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
