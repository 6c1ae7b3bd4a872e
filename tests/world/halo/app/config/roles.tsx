import { boot } from '../boot.ts';
import { useLoaded } from '../loaded.ts';
import { go, type Place } from '../router.tsx';
import { Table } from '../table.tsx';
import { PageHead } from '../widgets.tsx';
import { loadRoles } from './role-data.ts';
import { RolePage } from './role.tsx';

const { look } = boot;

/** The list of roles, or one of them (`?id=`; -1 is a new one). */
export function RolesPage({ place }: { place: Place }): JSX.Element {
  const id = place.query.get('id');
  return id === null ? <RoleList /> : <RolePage key={id} id={id} />;
}

function RoleList(): JSX.Element {
  const { data, reload } = useLoaded('roles', loadRoles);
  return (
    <div className="page">
      <PageHead
        title="Roles"
        crumbs={[look.configuration, look.agentsMenu]}
        actions={[
          { title: 'Refresh', icon: 'refresh', onClick: reload },
          { title: 'New', icon: 'plus', onClick: () => go('/config/agents/roles?id=-1'), primary: true },
        ]}
      />
      <Table
        rows={data ?? []}
        columns={[
          { header: 'Name', text: (row) => row.name },
          { header: 'Notes', text: (row) => row.notes ?? '' },
        ]}
        onOpen={(row) => go(`/config/agents/roles?id=${row.id}`)}
      />
    </div>
  );
}
