import { read } from '../api.ts';
import { useLoaded } from '../loaded.ts';
import { go, Link, type Place } from '../router.tsx';
import { Table } from '../table.tsx';
import { Group, PageHead, Shown } from '../widgets.tsx';

interface Ticket {
  id: number;
  summary: string;
  details: string;
  client_name: string;
  tickettype_name: string;
  category_1: string;
  team: string;
}

const views = ['All Open Tickets', 'My Tickets', 'Unassigned', '1st Line Support', '2nd Line Support', 'Projects'];

export function TicketsPage({ place }: { place: Place }): JSX.Element {
  const { data, reload } = useLoaded('tickets', () =>
    read<{ tickets: Ticket[] }>('Tickets?pageinate=true&page_size=50&page_no=1'),
  );
  const view = Number(place.query.get('viewid') ?? 0);
  return (
    <div className="split">
      <div id="halo-tree" className="tree">
        {views.map((name, index) => (
          <Link
            key={name}
            href={`/tickets?area=1&mainview=team&viewid=${index}`}
            className={`treeviewnode ${index === view ? 'active' : ''}`}
          >
            <span className="nodetitle">{name}</span>
          </Link>
        ))}
      </div>
      <div className="page">
        <PageHead
          title={views[view] ?? 'Tickets'}
          crumbs={['Tickets']}
          actions={[
            { title: 'Refresh', icon: 'refresh', onClick: reload },
            { title: 'New Ticket', icon: 'plus', onClick: () => go('/ticket?id=0'), primary: true },
          ]}
        />
        <Table
          rows={data?.tickets ?? []}
          columns={[
            { header: 'ID', text: (row) => String(row.id), width: 90 },
            { header: 'Summary', text: (row) => row.summary },
            { header: 'Customer', text: (row) => row.client_name },
            { header: 'Type', text: (row) => row.tickettype_name, width: 150 },
            { header: 'Team', text: (row) => row.team, width: 170 },
          ]}
          onOpen={(row) => go(`/ticket?id=${row.id}`)}
        />
      </div>
    </div>
  );
}

export function TicketPage({ id }: { id: string }): JSX.Element {
  const { data } = useLoaded(`ticket ${id}`, () =>
    id === '0' || id === '' ? Promise.resolve(null) : read<Ticket>(`Tickets/${id}?includedetails=true`),
  );
  return (
    <div className="page">
      <PageHead
        title={
          data === null || data === undefined ? 'New Ticket' : `${String(data.id).padStart(7, '0')} ${data.summary}`
        }
        crumbs={['Tickets']}
      />
      {data === null || data === undefined ? (
        <div className="empty">Choose a Ticket Type to begin.</div>
      ) : (
        <Group title="Details">
          <Shown label="Customer" value={data.client_name} />
          <Shown label="Ticket Type" value={data.tickettype_name} />
          <Shown label="Category" value={data.category_1} />
          <Shown label="Details" value={data.details} />
        </Group>
      )}
    </div>
  );
}
