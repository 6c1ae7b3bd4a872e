import { useState } from 'react';
import { read } from '../api.ts';
import { useLoaded } from '../loaded.ts';
import { go } from '../router.tsx';
import { Table } from '../table.tsx';
import { Group, PageHead, Shown } from '../widgets.tsx';
import { customersWord } from '../words.ts';

interface Client {
  id: number;
  name: string;
  toplevel_name?: string;
  inactive?: boolean;
}

export function CustomersPage(): JSX.Element {
  const [search, setSearch] = useState('');
  const { data, reload } = useLoaded(`clients ${search}`, () =>
    read<{ clients: Client[]; record_count: number }>(
      `Client?pageinate=true&page_size=100&page_no=1&search=${encodeURIComponent(search)}`,
    ),
  );
  return (
    <div className="page">
      <PageHead
        title={customersWord}
        crumbs={[customersWord]}
        actions={[{ title: 'Refresh', icon: 'refresh', onClick: reload }]}
      />
      <input
        className="text-input narrow"
        type="text"
        placeholder="Search"
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <Table
        rows={data?.clients ?? []}
        columns={[
          { header: 'ID', text: (row) => String(row.id), width: 90 },
          { header: 'Name', text: (row) => row.name },
          { header: 'Top Level', text: (row) => row.toplevel_name ?? '' },
        ]}
        onOpen={(row) => go(`/customer?clientid=${row.id}`)}
      />
      <div className="muted table-foot">{data === undefined ? '' : `${data.record_count} in all`}</div>
    </div>
  );
}

export function CustomerPage({ id }: { id: string }): JSX.Element {
  const { data } = useLoaded(`client ${id}`, () => read<Client>(`Client/${id}?includedetails=true`));
  return (
    <div className="page">
      <PageHead title={data?.name ?? ''} crumbs={[customersWord]} />
      <Group title="Details">
        <Shown label="Name" value={data?.name ?? ''} />
        <Shown label="Top Level" value={data?.toplevel_name ?? ''} />
        <Shown label="Active" value={data?.inactive === true ? 'No' : 'Yes'} />
      </Group>
    </div>
  );
}
