import type { Calibration as Learnt } from '../../lib/domain/calibration.ts';
import { age, count } from '../../lib/models/words.ts';

/** What reading the same role through API and page has taught about the codes of this tenant. */
export function Calibration({ calibration, now }: { calibration: Learnt; now: number }) {
  const { steps, properties, agreements } = calibration;
  const none = steps.length + properties.length + agreements.length === 0;
  return (
    <section aria-labelledby="d-learnt">
      <h2 id="d-learnt">Calibration</h2>
      <p class="muted">
        {none
          ? 'Nothing learnt yet. Open the page of Cove’s role after a check: what the page says in words tells which code of the API means what in this HaloPSA.'
          : `Learnt from reading the same thing twice. Both readers said the same of ${count(agreements.length, 'fact')}.`}
      </p>
      {steps.length > 0 && (
        <div class="scroll" tabIndex={0} role="region" aria-label="Calibration, as a table">
          <table class="plain">
            <thead>
              <tr>
                <th scope="col">Setting</th>
                <th scope="col">Code of the API</th>
                <th scope="col">Words of the page</th>
                <th scope="col">Taken as</th>
                <th scope="col">Learnt</th>
              </tr>
            </thead>
            <tbody>
              {steps.map((step, at) => (
                <tr key={at}>
                  <th scope="row">{step.setting}</th>
                  <td>
                    <code>
                      {step.claim} {step.value === '' ? '(absent)' : step.value}
                    </code>
                  </td>
                  <td dir="auto">{step.label}</td>
                  <td>
                    {step.meaning}
                    <span class="muted small">
                      {step.documented ? ', as documented' : step.sure ? ', learnt here' : ', not sure yet: not used'}
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
                {fact}: found in the property <code>{property}</code>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
