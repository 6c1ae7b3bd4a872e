import { Link, type Place } from '../router.tsx';

const entries = [
  ['Home', '/portal'],
  ['My Tickets', '/portal/tickets'],
  ['New Ticket', '/portal/newticket'],
  ['Knowledge Base', '/portal/kb'],
] as const;

/** The self-service portal of end users; no agent works here. */
export function Portal({ place }: { place: Place }): JSX.Element {
  return (
    <div className="portal">
      <header className="portal-header">
        <div className="portal-name">Brightwater IT Support</div>
        {entries.map(([label, href]) => (
          <Link key={href} href={href} className={`nhd-nav-btn ${place.path === href ? 'active' : ''}`}>
            {label}
          </Link>
        ))}
      </header>
      <div className="portal-hero">
        <h1>How can we help you today?</h1>
        <input className="text-input" type="text" placeholder="Search articles and services" />
      </div>
      <div className="portal-cards">
        {['Report an issue', 'Request something', 'Check my Tickets', 'Read the Knowledge Base'].map((title) => (
          <div className="portal-card" key={title}>
            <h3>{title}</h3>
            <p className="muted">Our team answers between 08:00 and 18:00.</p>
          </div>
        ))}
      </div>
    </div>
  );
}
