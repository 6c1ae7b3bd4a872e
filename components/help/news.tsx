import { say } from '../../lib/domain/say.ts';
import type { HelpModel } from '../../lib/models/help.ts';

/** The newest entries of the changelog, as they were when this package was built. */
export function NewsList({ model }: { model: HelpModel }) {
  return (
    <>
      <div class="help-lead">
        <h1>{say('What is new')}</h1>
        <p class="muted">{say('This is Alcove {version}.', { version: model.version })}</p>
      </div>
      {model.releases.value.map(({ version, when, news, fresh }) => (
        <section key={version} aria-label={say('Version {version}', { version })}>
          <h2>
            {version} <span class="muted">{when}</span>
            {fresh && <span class="help-fresh">{say('new since you looked')}</span>}
          </h2>
          <ul class="help-news">
            {news.map(({ about, text }) => (
              <li key={text}>
                {about !== null && <b>{about}: </b>}
                {text}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
