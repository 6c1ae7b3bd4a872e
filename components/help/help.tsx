import { say, spokenLanguage } from '../../lib/domain/say.ts';
import { useEffect, useRef } from 'preact/hooks';
import type { HelpModel } from '../../lib/models/help.ts';
import { Mark } from '../icons/icon.tsx';
import { NewsList } from './news.tsx';
import { RowPage, Trouble } from './trouble.tsx';
import { Welcome } from './welcome.tsx';

const parts = () =>
  [
    { topic: 'welcome', title: say('Welcome') },
    { topic: 'news', title: say('What is new') },
    { topic: 'trouble', title: say('Troubleshooting') },
  ] as const;

/** Alcove's page of help: welcome, what is new, troubleshooting; and one requirement, where a row led here. */
export function Help({ model }: { model: HelpModel }) {
  const topic = model.topic.value;
  const row = model.row.value;
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  useEffect(() => {
    // Whoever follows a link inside the page is read the new part from its beginning.
    if (!first.current) {
      main.current?.focus();
      main.current?.ownerDocument.defaultView?.scrollTo(0, 0);
    }
    first.current = false;
  }, [topic]);
  return (
    <div class="alcove help" lang={spokenLanguage()} dir="ltr">
      <header class="help-bar">
        <Mark />
        <b>Alcove</b>
        <nav aria-label={say('Help')}>
          {parts().map((part) => (
            <a
              key={part.topic}
              class="head-link"
              href={`#${part.topic}`}
              aria-current={topic === part.topic ? 'page' : undefined}
            >
              {part.title}
            </a>
          ))}
        </nav>
      </header>
      <main ref={main} tabIndex={-1} class="help-main">
        {row ? (
          <RowPage row={row} model={model} />
        ) : topic === 'news' ? (
          <NewsList model={model} />
        ) : topic === 'trouble' ? (
          <Trouble model={model} />
        ) : (
          <Welcome model={model} />
        )}
      </main>
    </div>
  );
}
