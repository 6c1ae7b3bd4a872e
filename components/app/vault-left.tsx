import { offMessage } from '../../lib/domain/policy.ts';
import { say } from '../../lib/domain/say.ts';
import type { VaultModel } from '../../lib/models/vault.ts';
import { Button } from '../parts/button.tsx';
import { FailureNotice, Notice } from '../parts/notice.tsx';
import { Forget } from './vault-card.tsx';

/** A vault from before the organisation switched it off: only the ways out of it are left. */
export function VaultLeft({ vault }: { vault: VaultModel }) {
  if (vault.stage.value === 'none') return null;
  return (
    <section class="stack" aria-label={say('Keep over restarts')} data-vault="off">
      <Notice tone="caution" title={offMessage('keepingSecrets')}>
        <p>
          {say(
            'There is a vault on this computer from before. It is not opened any more and takes no secret; type the Client Secret below where one is needed. Forget the vault unless it will be allowed again.',
          )}
        </p>
        <div class="line">
          {vault.stage.value === 'unlocked' && (
            <Button small disabled={vault.busy.value} onPress={() => void vault.lock()}>
              {say('Lock now')}
            </Button>
          )}
          <Forget vault={vault} />
        </div>
      </Notice>
      {vault.failure.value && <FailureNotice failure={vault.failure.value} />}
    </section>
  );
}
