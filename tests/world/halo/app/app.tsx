import { useEffect, useState } from 'react';
import { ApiError, read } from './api.ts';
import { ConfigArea } from './config/area.tsx';
import { CustomersPage, CustomerPage } from './daily/customers.tsx';
import { HomePage, ReportsPage, CalendarPage, NotFound } from './daily/home.tsx';
import { LoginPage } from './daily/login.tsx';
import { Portal } from './daily/portal.tsx';
import { TicketPage, TicketsPage } from './daily/tickets.tsx';
import type { Me } from './me.ts';
import { go, usePlace, type Place } from './router.tsx';
import { Shell } from './shell.tsx';
import { Toasts, toastError } from './toast.tsx';

function pageFor(place: Place, me: Me): JSX.Element {
  const { path, query } = place;
  if (path === '/' || path === '/home') return <HomePage me={me} />;
  if (path === '/tickets' && query.get('id') === null) return <TicketsPage place={place} />;
  if (path === '/ticket' || path === '/tickets') return <TicketPage id={query.get('id') ?? ''} />;
  if (path === '/customers') return <CustomersPage />;
  if (path === '/customer') return <CustomerPage id={query.get('clientid') ?? ''} />;
  if (path === '/reports') return <ReportsPage />;
  if (path === '/calendar') return <CalendarPage />;
  if (path === '/config' || path.startsWith('/config/')) return <ConfigArea place={place} me={me} />;
  return <NotFound />;
}

/** The whole web app: log-in page, self-service portal, or the agents' app once it is known who is there. */
export function App(): JSX.Element | null {
  const place = usePlace();
  const [me, setMe] = useState<Me | undefined>(undefined);
  const outside = place.path.startsWith('/auth') || place.path === '/portal' || place.path.startsWith('/portal/');

  useEffect(() => {
    if (outside || me !== undefined) return;
    read<Me>('Agent/me').then(setMe, (error: unknown) => {
      if (error instanceof ApiError && error.status === 401)
        go(
          `/auth/account/login?ReturnUrl=${encodeURIComponent(window.location.pathname + window.location.search)}`,
          true,
        );
      else toastError(error);
    });
  }, [outside, me]);

  if (place.path.startsWith('/auth')) return <LoginPage returnTo={place.query.get('ReturnUrl') ?? '/tickets'} />;
  if (outside) return <Portal place={place} />;
  return (
    <>
      {me === undefined ? (
        <div className="app-loading">Loading…</div>
      ) : (
        <Shell place={place} me={me}>
          {pageFor(place, me)}
        </Shell>
      )}
      <Toasts />
    </>
  );
}
