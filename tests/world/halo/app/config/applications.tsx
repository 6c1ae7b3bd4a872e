import { boot } from '../boot.ts';
import { useLoaded } from '../loaded.ts';
import { go, type Place } from '../router.tsx';
import { Table } from '../table.tsx';
import { PageHead } from '../widgets.tsx';
import { methodLabels } from '../words.ts';
import { applicationsPath, loadApplications, type ApplicationHead, type Method } from './application-data.ts';
import { ApplicationPage } from './application.tsx';

const { look } = boot;

function methodOf(row: ApplicationHead): string {
  const found = (Object.keys(boot.grantTypes) as Method[]).find((key) => boot.grantTypes[key] === row.grant_type);
  return found === undefined ? '' : methodLabels[found];
}

/** The list of applications, or one of them (`?id=`; -1 is a new one). */
export function ApplicationsPage({ place }: { place: Place }): JSX.Element {
  const id = place.query.get('id');
  return id === null ? <ApplicationList /> : <ApplicationPage key={id} id={id} />;
}

function ApplicationList(): JSX.Element {
  const { data, reload } = useLoaded('applications', loadApplications);
  return (
    <div className="page">
      <PageHead
        title="Applications"
        crumbs={[look.configuration, 'Integrations', look.apiMenu]}
        actions={[
          { title: 'Refresh', icon: 'refresh', onClick: reload },
          { title: 'New', icon: 'plus', onClick: () => go(`${applicationsPath}?id=-1`), primary: true },
        ]}
      />
      <Table
        rows={data ?? []}
        columns={[
          { header: 'Application Name', text: (row) => row.displayName },
          { header: 'Client ID', text: (row) => row.clientId, width: 320 },
          { header: 'Authentication Method', text: methodOf },
          { header: 'Active', text: (row) => (row.inactive ? 'No' : 'Yes'), width: 80 },
        ]}
        onOpen={(row) => go(`${applicationsPath}?id=${row.id}`)}
      />
    </div>
  );
}
