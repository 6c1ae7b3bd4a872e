import { say } from '../../lib/domain/say.ts';
import type { HelpModel } from '../../lib/models/help.ts';
import { Marked } from '../parts/marked.tsx';

/** The newest entries of the changelog, as they were when this package was built: in English, and said to be. */
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
            {version}{' '}
            <span class="muted" lang="en">
              {when}
            </span>
            {fresh && <span class="help-fresh">{say('new since you looked')}</span>}
          </h2>
          <ul class="help-news" lang="en">
            {news.map(({ about, text }) => (
              <li key={text}>
                {about !== null && <b>{about}: </b>}
                <Marked text={text} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
