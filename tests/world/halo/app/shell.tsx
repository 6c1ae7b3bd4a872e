import { useEffect, type ReactNode } from 'react';
import { reportOnline } from './api.ts';
import type { Me } from './me.ts';
import { boot } from './boot.ts';
import { Icon } from './icons.tsx';
import { Link, type Place } from './router.tsx';
import { Remount } from './widgets.tsx';
import { customersWord } from './words.ts';

const menu: readonly { href: string; icon: string; label: string }[] = [
  { href: '/home', icon: 'home', label: 'Home' },
  { href: '/tickets', icon: 'ticket', label: 'Tickets' },
  { href: '/customers', icon: 'building', label: customersWord },
  { href: '/calendar', icon: 'calendar', label: 'Calendar' },
  { href: '/reports', icon: 'chart', label: 'Reports' },
  { href: '/config', icon: 'cog', label: boot.look.configuration },
];

const isAt = (path: string, href: string): boolean =>
  path === href ||
  path.startsWith(`${href}/`) ||
  (href === '/tickets' && path === '/ticket') ||
  (href === '/customers' && path === '/customer');

/** Head bar, left menu, and the page. */
export function Shell({ place, me, children }: { place: Place; me: Me; children: ReactNode }): JSX.Element {
  useEffect(() => {
    const beat = (): void => void reportOnline().catch(() => undefined);
    beat();
    const timer = window.setInterval(beat, boot.look.pollMs);
    return () => window.clearInterval(timer);
  }, []);
  const initials = me.name
    .split(' ')
    .map((part) => part[0])
    .join('');
  return (
    <div className="app">
      <header className="app-header">
        <div className="app-brand">
          halo<span>PSA</span>
        </div>
        <div className="app-search">
          <Icon name="search" />
          <input type="text" placeholder={`Search Tickets, ${customersWord}, Users…`} />
        </div>
        <div className="app-header-right">
          <button type="button" className="iconbutton" title="Notifications">
            <Icon name="bell" />
          </button>
          <a className="avatar" href="/auth/account/logout" title={`${me.name} (log out)`}>
            {initials}
          </a>
        </div>
      </header>
      <div className="app-body">
        <nav id="app-nav-menu">
          <div className="app-nav-menu-sidebar">
            <Remount>
              {menu.map(({ href, icon, label }) => (
                <Link key={href} href={href} className={`app-side-link ${isAt(place.path, href) ? 'active' : ''}`}>
                  <Icon name={icon} />
                  <span>{label}</span>
                </Link>
              ))}
            </Remount>
          </div>
        </nav>
        <main className="app-main">{children}</main>
      </div>
    </div>
  );
}
