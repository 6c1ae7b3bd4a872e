import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { say, sayCount } from '../../lib/domain/say.ts';
import type { VaultField, VaultModel } from '../../lib/models/vault.ts';
import { clockTime } from '../../lib/models/words.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { FailureNotice, Notice } from '../parts/notice.tsx';

/** Keeping the secret over restarts: the vault, its passphrase, and the ways out of it. */
export function VaultCard({ vault }: { vault: VaultModel }) {
  const stage = vault.stage.value;
  if (stage === 'none' && vault.held.value !== 'memory') return null;
  return (
    <section class="stack" aria-label={say('Keep over restarts')} data-vault={stage}>
      {stage === 'none' && <None vault={vault} />}
      {stage === 'locked' && <Locked vault={vault} />}
      {stage === 'unlocked' && <Unlocked vault={vault} />}
      {stage === 'damaged' && (
        <Notice tone="problem" title={say('The vault is damaged')}>
          <p>
            {say(
              'It was changed since it was written, so nothing in it can be trusted. Forget it, make a new Client Secret in HaloPSA and keep that one.',
            )}
          </p>
          <Forget vault={vault} />
        </Notice>
      )}
      {stage === 'newer' && (
        <Notice tone="caution" title={say('The vault was written by a newer version of Alcove')}>
          <p>{say('Update Alcove to open it. Until then it stays as it is.')}</p>
          <Forget vault={vault} />
        </Notice>
      )}
      {vault.failure.value && <FailureNotice failure={vault.failure.value} />}
    </section>
  );
}

function None({ vault }: { vault: VaultModel }) {
  if (vault.form.value !== 'create')
    return (
      <div>
        <Button small kind="quiet" onPress={() => vault.open('create')}>
          {say('Keep over restarts…')}
        </Button>
      </div>
    );
  return (
    <Form onSubmit={vault.create}>
      <p>
        {say(
          'The secret is encrypted on this computer under a passphrase that Alcove does not keep. Nobody can recover it: if you forget it, you make a new Client Secret in HaloPSA.',
        )}
      </p>
      <Secret
        vault={vault}
        field="Passphrase"
        hint={say('At least 12 characters; a few words that only you put together.')}
      />
      <Secret vault={vault} field="Repeat passphrase" />
      <Send vault={vault} onPress={vault.create}>
        {say('Keep over restarts')}
      </Send>
    </Form>
  );
}

function Locked({ vault }: { vault: VaultModel }) {
  return (
    <Notice tone="caution" title={say('The vault is locked')}>
      <p>{say('Whatever needs the Client Secret waits until you unlock it.')}</p>
      <Form onSubmit={vault.unlock}>
        <Secret vault={vault} field="Passphrase" />
        <div class="line">
          <Button small kind="primary" disabled={vault.busy.value} onPress={() => void vault.unlock()}>
            {say('Unlock')}
          </Button>
          <Forget vault={vault} />
        </div>
      </Form>
    </Notice>
  );
}

/** How long it may be idle, minutes. */
const idleTimes = [5, 15, 60, 240];

function Unlocked({ vault }: { vault: VaultModel }) {
  const id = useId();
  const lockAt = vault.lockAt.value;
  const idle = vault.idleMinutes.value;
  return (
    <Notice
      tone="plain"
      title={
        vault.held.value === 'vault' ? say('Kept over restarts: the vault is unlocked') : say('The vault is unlocked')
      }
    >
      {lockAt !== null && (
        <p class="muted small">{say('It locks itself at {lockAt}.', { lockAt: clockTime(lockAt) })}</p>
      )}
      <div class="line">
        <label class="small" for={id}>
          {say('Lock when idle for')}
        </label>
        <select
          id={id}
          class="head-select"
          value={idle}
          onChange={(event) => void vault.setIdle(Number(event.currentTarget.value))}
        >
          {[...new Set([...idleTimes, idle])].map((minutes) => (
            <option key={minutes} value={minutes}>
              {minutes < 60
                ? sayCount(minutes, '{n} minute', '{n} minutes')
                : sayCount(minutes / 60, '{n} hour', '{n} hours')}
            </option>
          ))}
        </select>
      </div>
      <div class="line">
        {vault.held.value === 'memory' && (
          <Button small kind="primary" disabled={vault.busy.value} onPress={() => void vault.keep()}>
            {say('Keep this secret too')}
          </Button>
        )}
        <Button small disabled={vault.busy.value} onPress={() => void vault.lock()}>
          {say('Lock now')}
        </Button>
        <Button small kind="quiet" onPress={() => vault.open(vault.form.value === 'change' ? null : 'change')}>
          {say('Change passphrase…')}
        </Button>
        <Forget vault={vault} />
      </div>
      {vault.form.value === 'change' && (
        <Form onSubmit={vault.change}>
          <Secret vault={vault} field="Passphrase" hint={say('The one it has now.')} />
          <Secret vault={vault} field="New passphrase" />
          <Secret vault={vault} field="Repeat passphrase" />
          <Send vault={vault} onPress={vault.change}>
            {say('Change passphrase')}
          </Send>
        </Form>
      )}
    </Notice>
  );
}

/** Away with the vault, asked once more. */
export function Forget({ vault }: { vault: VaultModel }) {
  if (vault.form.value !== 'forget')
    return (
      <Button small kind="quiet" onPress={() => vault.open('forget')}>
        {say('Forget the vault…')}
      </Button>
    );
  return (
    <div class="stack" role="group" aria-label={say('Forget the vault')}>
      <p>
        {say('Destroy the vault and every secret in it? This cannot be undone; a new secret can be made in HaloPSA.')}
      </p>
      <div class="line">
        <Button small kind="danger" disabled={vault.busy.value} onPress={() => void vault.forget()}>
          {say('Destroy it')}
        </Button>
        <Button small kind="quiet" onPress={() => vault.open(null)}>
          {say('Keep it')}
        </Button>
      </div>
    </div>
  );
}

/** Fields that Enter sends. Not a form of its own: it stands inside the one of Connect, which Enter must not send. */
function Form({ onSubmit, children }: { onSubmit: () => Promise<void>; children: ComponentChildren }) {
  return (
    <div
      class="stack"
      role="group"
      aria-label={say('Passphrase of the vault')}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        void onSubmit();
      }}
    >
      {children}
    </div>
  );
}

const labels: Record<VaultField, string> = {
  Passphrase: say('Passphrase'),
  'New passphrase': say('New passphrase'),
  'Repeat passphrase': say('Repeat passphrase'),
};

function Secret({ vault, field, hint }: { vault: VaultModel; field: VaultField; hint?: string }) {
  return (
    <Field
      label={labels[field]}
      kind="secret"
      value={vault.values.value[field]}
      problem={vault.problems.value[field]}
      disabled={vault.busy.value}
      hint={hint}
      onInput={(value) => vault.set(field, value)}
    />
  );
}

function Send({ vault, onPress, children }: { vault: VaultModel; onPress: () => Promise<void>; children: string }) {
  return (
    <div class="line">
      <Button small kind="primary" disabled={vault.busy.value} onPress={() => void onPress()}>
        {children}
      </Button>
      <Button small kind="quiet" onPress={() => vault.open(null)}>
        {say('Cancel')}
      </Button>
    </div>
  );
}
