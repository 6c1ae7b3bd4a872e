import type { Me } from '../me.ts';
import { boot } from '../boot.ts';
import { NotFound } from '../daily/home.tsx';
import { Icon } from '../icons.tsx';
import { Link, type Place } from '../router.tsx';
import { PageHead } from '../widgets.tsx';
import { ApiPage } from './api-page.tsx';
import { AgentsConfig } from './agents.tsx';
import { ApplicationsPage } from './applications.tsx';
import { Categorisation } from './categories.tsx';
import { areas } from './areas.ts';
import { RolesPage } from './roles.tsx';
import { TicketTypesPage } from './ticket-types.tsx';

const { look } = boot;

function pageOf(place: Place): JSX.Element | undefined {
  switch (place.path) {
    case look.categorisationPath:
      return <Categorisation />;
    case '/config/tickets/tickettype':
      return <TicketTypesPage place={place} />;
    case '/config/agents/roles':
      return <RolesPage place={place} />;
    case '/config/agents/agents':
      return <AgentsConfig />;
    case '/config/integrations/api':
      return <ApiPage />;
    case '/config/integrations/api/applications':
      return <ApplicationsPage place={place} />;
    default:
      return undefined;
  }
}

function Tiles({ place }: { place: Place }): JSX.Element {
  const area = areas.find((entry) => entry.path === place.path);
  if (place.path !== '/config' && area === undefined) return <NotFound />;
  const tiles = area === undefined ? areas : area.pages;
  return (
    <div className="page">
      <PageHead
        title={area?.label ?? look.configuration}
        crumbs={area === undefined ? [look.configuration] : [look.configuration, area.label]}
      />
      <div className="tiles">
        {tiles.map((tile) => (
          <Link key={tile.path} href={tile.path} className="tile">
            <Icon name={tile.icon} />
            <span className="tile-title">{tile.label}</span>
            <span className="tile-text">{tile.text}</span>
          </Link>
        ))}
      </div>
    </div>
  );
}

/** The settings area with its own menu; only administrators come in. */
export function ConfigArea({ place, me }: { place: Place; me: Me }): JSX.Element {
  if (!me.is_admin)
    return (
      <div className="page">
        <div className="empty">You do not have access to {look.configuration}.</div>
      </div>
    );
  const page = pageOf(place);
  return (
    <div className="split">
      <div id="halo-tree" className="tree">
        <div className="tree-title">{look.configuration}</div>
        {areas.map((area) => (
          <div key={area.path}>
            <Link href={area.path} className={`treeviewnode ${place.path === area.path ? 'active' : ''}`}>
              <span className="nodetitle">{area.label}</span>
            </Link>
            {place.path.startsWith(area.path)
              ? area.pages.map((entry) => (
                  <Link
                    key={entry.path}
                    href={entry.path}
                    className={`treeviewnode sub ${place.path === entry.path ? 'active' : ''}`}
                  >
                    <span className="nodetitle">{entry.label}</span>
                  </Link>
                ))
              : null}
          </div>
        ))}
      </div>
      {page ?? <Tiles place={place} />}
    </div>
  );
}
