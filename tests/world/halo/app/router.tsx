import { useEffect, useState, type AnchorHTMLAttributes, type MouseEvent } from 'react';

export interface Place {
  path: string;
  query: URLSearchParams;
}

const changed = 'app:place';

const here = (): Place => ({
  path: window.location.pathname.replace(/\/+$/u, '') || '/',
  query: new URLSearchParams(window.location.search),
});

/** Goes to an address of the app without loading a page. */
export function go(to: string, replace = false): void {
  if (replace) window.history.replaceState(null, '', to);
  else window.history.pushState(null, '', to);
  window.dispatchEvent(new Event(changed));
}

/** The place of the app, kept up with history. */
export function usePlace(): Place {
  const [place, setPlace] = useState(here);
  useEffect(() => {
    const update = (): void => setPlace(here());
    window.addEventListener('popstate', update);
    window.addEventListener(changed, update);
    return () => {
      window.removeEventListener('popstate', update);
      window.removeEventListener(changed, update);
    };
  }, []);
  return place;
}

/** A link within the app. */
export function Link({
  href,
  onClick,
  ...rest
}: AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }): JSX.Element {
  return (
    <a
      {...rest}
      href={href}
      onClick={(event: MouseEvent<HTMLAnchorElement>) => {
        if (event.metaKey || event.ctrlKey || event.button !== 0) return;
        event.preventDefault();
        onClick?.(event);
        go(href);
      }}
    />
  );
}
