import type { Me } from '../me.ts';
import { PageHead } from '../widgets.tsx';

export function HomePage({ me }: { me: Me }): JSX.Element {
  return (
    <div className="page">
      <PageHead title={`Good day, ${me.name.split(' ')[0] ?? ''}`} crumbs={['Home']} />
      <div className="cards">
        {[
          ['Open Tickets', '38'],
          ['Assigned to me', '7'],
          ['Due today', '4'],
          ['Unassigned', '5'],
        ].map(([title, count]) => (
          <div className="card" key={title}>
            <div className="card-number">{count}</div>
            <div className="muted">{title}</div>
          </div>
        ))}
      </div>
    </div>
  );
}

export function ReportsPage(): JSX.Element {
  return (
    <div className="page">
      <PageHead title="Reports" crumbs={['Reports']} />
      <ul className="plain-list">
        {[
          'Tickets opened by month',
          'SLA performance',
          'Time by Agent',
          'Backup failures by customer',
          'Recurring invoices',
        ].map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </div>
  );
}

export function CalendarPage(): JSX.Element {
  return (
    <div className="page">
      <PageHead title="Calendar" crumbs={['Calendar']} />
      <div className="calendar">
        {['Mon', 'Tue', 'Wed', 'Thu', 'Fri'].map((day) => (
          <div key={day}>{day}</div>
        ))}
      </div>
    </div>
  );
}

export function NotFound(): JSX.Element {
  return (
    <div className="page">
      <div className="empty">
        <h2>404</h2>
        <p>The page you were looking for was not found.</p>
      </div>
    </div>
  );
}
