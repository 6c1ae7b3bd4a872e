import { say } from '../../lib/domain/say.ts';
import { isOpen, takesWord } from '../../lib/domain/outcome.ts';
import type { ChecklistRow } from '../../lib/models/checklist.ts';
import { appStepOf } from '../../lib/models/next-step.ts';
import { Button } from '../parts/button.tsx';
import type { ChecklistContext } from './context.ts';
import { CopyRequest } from './copy-request.tsx';

/** May the page point at it: it is guided, and its console is the one around the checklist. */
export const pointable = (row: ChecklistRow, { showMe, here }: ChecklistContext): boolean =>
  showMe !== undefined && row.guided && (row.console === here || row.console === 'alcove');

/** The remedies, what most people want next first. */
export function Buttons({
  row,
  labelId,
  context,
  onNote,
  help,
}: {
  row: ChecklistRow;
  labelId: string;
  context: ChecklistContext;
  onNote?: () => void;
  /** What unfolds the help below, and whether it is unfolded; absent where there is no room for it. */
  help?: { open: boolean; id: string; toggle: () => void };
}) {
  const { tenant, actions, here } = context;
  const { showMe } = context;
  const busy = actions.busy.value;
  const manual = tenant.manual.value;
  const within = row.kind === 'met' ? null : appStepOf(row, context.next);
  // By hand nothing is proven: what leads to Connect is said by the person like everything else.
  const step = manual && within === 'connect' ? null : within;
  const shows = pointable(row, context);
  const elsewhere =
    here !== null && row.console !== here && row.console !== 'alcove' && isOpen(row.kind) && step === null;
  const primary = isOpen(row.kind) && !manual ? 'primary' : 'plain';
  // Cove's page may not ask for a change to HaloPSA.
  const fixable = row.fix && here !== 'cove' && !manual;
  // Cove's page may not ask for a ticket in HaloPSA.
  const tries =
    row.id === 'proof-ticket' &&
    tenant.may('testTicket') &&
    here !== 'cove' &&
    !manual &&
    step === null &&
    isOpen(row.kind);
  return (
    <>
      {elsewhere && (
        <p class="muted small">
          {row.console === 'cove' ? say('This is done in Cove’s Management Console.') : say('This is done in HaloPSA.')}
        </p>
      )}
      <div class="buttons">
        {step !== null && (
          <Button small kind={primary} icon="open" describedBy={labelId} onPress={() => context.openApp(step)}>
            {step === 'map' ? say('Map customers') : step === 'apply' ? say('Rows to set') : say('Open Connect')}
          </Button>
        )}
        {showMe && shows && (
          <Button
            small
            kind={step === null ? primary : 'plain'}
            icon="point"
            describedBy={labelId}
            disabled={busy.has(`show:${row.id}`)}
            onPress={() => void showMe(row.id)}
          >
            {say('Show me')}
          </Button>
        )}
        {tries && (
          <Button
            small
            kind={primary}
            icon="open"
            describedBy={labelId}
            disabled={busy.has('ticket')}
            onPress={() => void tenant.tryTicket()}
          >
            {say('Create a test ticket…')}
          </Button>
        )}
        {fixable && (
          <Button
            small
            describedBy={labelId}
            disabled={busy.has(`fix:${row.id}`) || tenant.checking.value}
            onPress={() => void tenant.fix([row.id])}
          >
            {say('Fix…')}
          </Button>
        )}
        {!manual && (
          <Button small describedBy={labelId} disabled={tenant.checking.value} onPress={() => void tenant.check()}>
            {say('Check')}
          </Button>
        )}
        {row.request !== null && <CopyRequest text={row.request} labelId={labelId} context={context} />}
        {takesWord(row, manual) && (
          <Button
            small
            kind={manual ? 'plain' : 'quiet'}
            describedBy={labelId}
            disabled={busy.has(`tick:${row.id}`)}
            onPress={() => void tenant.tick(row.id, true)}
          >
            {say('I checked: it is set')}
          </Button>
        )}
        {row.kind === 'confirmed' && (
          <Button
            small
            kind="quiet"
            describedBy={labelId}
            disabled={busy.has(`tick:${row.id}`)}
            onPress={() => void tenant.tick(row.id, false)}
          >
            {say('Take this back')}
          </Button>
        )}
        {(onNote ?? help) && (
          <div class="buttons-aside">
            {onNote && (
              <Button small kind="quiet" describedBy={labelId} onPress={onNote}>
                {row.remark === null ? say('Add a note') : say('Change the note')}
              </Button>
            )}
            {help && (
              <Button small kind="quiet" describedBy={labelId} unfolds={help} onPress={help.toggle}>
                {say('Help')}
              </Button>
            )}
          </div>
        )}
      </div>
    </>
  );
}
