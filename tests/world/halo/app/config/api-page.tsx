import { boot } from '../boot.ts';
import { go } from '../router.tsx';
import { toast } from '../toast.tsx';
import { Group, PageHead, Remount, Shown } from '../widgets.tsx';

const { look } = boot;

/** API Details, and the way to the applications. */
export function ApiPage(): JSX.Element {
  return (
    <div className="page">
      <PageHead title={look.apiMenu} crumbs={[look.configuration, 'Integrations']} />
      <Remount>
        <Group title="API Details">
          <Shown label="Resource Server" value={`https://${boot.host}/api`} />
          <Shown label={`${look.authorisation} Server`} value={boot.authServer} />
          <Shown label="Tenant" value={boot.tenantId} />
          <div className="form-row wide">
            <button
              type="button"
              className="linkbutton"
              onClick={() => toast('The documentation opens in a new window.')}
            >
              API Documentation
            </button>
          </div>
        </Group>
        <Group title="Applications">
          <div className="form-row wide">
            <p className="muted">Applications may use the API with the permissions that you give them.</p>
            <button
              type="button"
              className="solidbutton glow-btn"
              onClick={() => go('/config/integrations/api/applications')}
            >
              {look.applications}
            </button>
          </div>
        </Group>
      </Remount>
    </div>
  );
}
