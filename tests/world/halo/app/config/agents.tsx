import { readList } from '../api.ts';
import { boot } from '../boot.ts';
import { useLoaded } from '../loaded.ts';
import { Table } from '../table.tsx';
import { PageHead } from '../widgets.tsx';

interface Agent {
  id: number;
  name: string;
  email: string;
  role_list: string;
}

/** List of agents, read only. */
export function AgentsConfig(): JSX.Element {
  const { data } = useLoaded('agents', () => readList<Agent>('Agent?includeenabled=true', 'agents'));
  return (
    <div className="page">
      <PageHead title="Agents" crumbs={[boot.look.configuration, boot.look.agentsMenu]} />
      <Table
        rows={data ?? []}
        columns={[
          { header: 'Name', text: (row) => row.name },
          { header: 'Email', text: (row) => row.email },
          { header: 'Roles', text: (row) => row.role_list },
        ]}
      />
    </div>
  );
}
