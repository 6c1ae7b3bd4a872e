import { Dialog } from '../dialog.tsx';
import { Icon } from '../icons.tsx';
import { toast } from '../toast.tsx';

export interface NewSecret {
  id: string;
  clientId: string;
  secret: string;
}

function Copyable({ label, name, value }: { label: string; name: string; value: string }): JSX.Element {
  return (
    <div className="form-row wide">
      <div className="form-label">
        <label htmlFor={`input-field-for-${name}`}>{label}</label>
      </div>
      <div className="copyable">
        <input id={`input-field-for-${name}`} className="text-input" type="text" readOnly value={value} />
        <button
          type="button"
          className="iconbutton"
          title={`Copy ${label}`}
          onClick={() => void navigator.clipboard?.writeText(value).then(() => toast('Copied'))}
        >
          <Icon name="copy" />
        </button>
      </div>
    </div>
  );
}

/** Shown once, after an application got its secret. */
export function SecretDialog({ secret, onClose }: { secret: NewSecret; onClose: () => void }): JSX.Element {
  return (
    <Dialog
      title="Client Secret"
      buttons={
        <button type="button" className="solidbutton glow-btn" onClick={onClose}>
          Close
        </button>
      }
    >
      <p>Make a note of these details. The Client Secret will not be displayed again.</p>
      <Copyable label="Client ID" name="new_client_id" value={secret.clientId} />
      <Copyable label="Client Secret" name="new_client_secret" value={secret.secret} />
    </Dialog>
  );
}
