import { say } from '../../lib/domain/say.ts';
import type { ChecklistRow } from '../../lib/models/checklist.ts';
import type { TenantChecklist } from '../../lib/models/tenant.ts';
import { Button } from '../parts/button.tsx';
import { Marked } from '../parts/marked.tsx';

/** What there is to know of one requirement: why, where, what to do; and the way to what it looks like when it is wrong. */
export function RowHelp({ row, id, tenant }: { row: ChecklistRow; id: string; tenant: TenantChecklist }) {
  return (
    <div class="row-help stack" id={id}>
      {(row.kind === 'met' || row.kind === 'confirmed') && (
        <div>
          <h4>{say('Why')}</h4>
          <p>{row.why}</p>
        </div>
      )}
      {row.where.length > 0 && (
        <div>
          <h4>{say('Where')}</h4>
          <ul>
            {row.where.map((path) => (
              <li key={path}>{path}</li>
            ))}
          </ul>
        </div>
      )}
      <div>
        <h4>{say('What to do')}</h4>
        <ol class="numbered">
          {row.steps.map((step) => (
            <li key={step}>
              <Marked text={step} />
            </li>
          ))}
        </ol>
      </div>
      <div>
        <Button small kind="quiet" icon="open" onPress={() => void tenant.help(row.id)}>
          {say('What it looks like when it is wrong')}
        </Button>
      </div>
    </div>
  );
}
