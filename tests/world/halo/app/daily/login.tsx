import { useState, type FormEvent } from 'react';
import { logIn } from '../api.ts';
import { boot } from '../boot.ts';

/** The identity server's log-in page. */
export function LoginPage({ returnTo }: { returnTo: string }): JSX.Element {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [failed, setFailed] = useState(false);
  const [busy, setBusy] = useState(false);

  function submit(event: FormEvent): void {
    event.preventDefault();
    setBusy(true);
    void logIn(email, password).then((ok) => {
      setBusy(false);
      setFailed(!ok);
      // A full navigation, as from a real identity server; never to another site.
      if (ok) window.location.assign(/^\/(?!\/)/u.test(returnTo) ? returnTo : '/');
    });
  }

  return (
    <div className="login">
      <form className="login-card" onSubmit={submit}>
        <div className="app-brand">
          halo<span>PSA</span>
        </div>
        <h1>Log in</h1>
        <p className="muted">{boot.host}</p>
        <label htmlFor="username">Email address</label>
        <input
          id="username"
          className="text-input"
          type="text"
          autoComplete="username"
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <label htmlFor="password">Password</label>
        <input
          id="password"
          className="text-input"
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        {failed ? <div className="login-error">The user name or password is incorrect.</div> : null}
        <button type="submit" className="solidbutton glow-btn" disabled={busy}>
          Log in
        </button>
      </form>
    </div>
  );
}
