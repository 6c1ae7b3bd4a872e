import { say } from '../../lib/domain/say.ts';
import type { Symptom } from '../../lib/domain/document.ts';
import type { HelpModel, HelpRow } from '../../lib/models/help.ts';
import { Marked } from '../parts/marked.tsx';

/**
 * Symptoms by what somebody sees, each with its likely cause and the rows that tell. They are in English, as their document is,
 * and say so: else they would be read aloud as if they were in the language of the page.
 */
export function Trouble({ model }: { model: HelpModel }) {
  return (
    <>
      <div class="help-lead">
        <h1>{say('Troubleshooting')}</h1>
        <p>{say('Start with Check everything. Where a row says “could not check”, its reason says why.')}</p>
      </div>
      {model.areas.map(({ area, symptoms }, at) => (
        <section key={area} aria-labelledby={`area-${at}`}>
          <h2 id={`area-${at}`} lang="en">
            {area}
          </h2>
          <Symptoms symptoms={symptoms} model={model} />
        </section>
      ))}
    </>
  );
}

/** One requirement: why, where, what to do, and what is seen when it is wrong. */
export function RowPage({ row, model }: { row: HelpRow; model: HelpModel }) {
  return (
    <>
      <div class="help-lead">
        <p class="small">
          <a href="#trouble">{say('All of Troubleshooting')}</a>
        </p>
        <h1>{row.label}</h1>
        <p>{row.why}</p>
      </div>
      <section aria-labelledby="what-to-do">
        <h2 id="what-to-do">{say('What to do')}</h2>
        <dl class="facts wide-gap">
          <dt>{say('expected')}</dt>
          <dd>{row.expected}</dd>
          {row.where.length > 0 && (
            <>
              <dt>{say('where')}</dt>
              <dd>
                {row.where.map((path) => (
                  <div key={path}>{path}</div>
                ))}
              </dd>
            </>
          )}
        </dl>
        <ol class="numbered">
          {row.steps.map((step) => (
            <li key={step}>
              <Marked text={step} />
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="when-wrong">
        <h2 id="when-wrong">{say('What it looks like when it is wrong')}</h2>
        {row.symptoms.length > 0 ? (
          <Symptoms symptoms={row.symptoms} model={model} />
        ) : (
          <p class="muted">{say('Nothing in particular is known. The row of the checklist says what was found.')}</p>
        )}
      </section>
    </>
  );
}

function Symptoms({ symptoms, model }: { symptoms: readonly Symptom[]; model: HelpModel }) {
  return (
    <ul class="help-symptoms">
      {symptoms.map(({ sees, likely, helps, rows }) => (
        <li key={sees} class="card">
          <h3 lang="en">
            <Marked text={sees} />
          </h3>
          <dl class="facts">
            <dt>{say('likely')}</dt>
            <dd lang="en">
              <Marked text={likely} />
            </dd>
            <dt>{say('what helps')}</dt>
            <dd lang="en">
              <Marked text={helps} />
            </dd>
          </dl>
          {rows.length > 0 && (
            <p class="line">
              <span class="muted small">{say('Rows of the checklist')}</span>
              {rows.map((id) => (
                <a key={id} href={`#${id}`}>
                  {model.labelOf(id)}
                </a>
              ))}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
