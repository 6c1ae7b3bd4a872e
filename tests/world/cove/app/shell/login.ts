import { h } from '../element.ts';
import { server } from '../server.ts';

/** The log-in page; `signedIn` runs after the person was let in. */
export function loginPage(signedIn: () => void): HTMLElement {
  const email = h('input', { type: 'email', id: 'email', autocomplete: 'username', required: true });
  const password = h('input', { type: 'password', id: 'password', autocomplete: 'current-password', required: true });
  const error = h('p', { class: 'apx-form-error', role: 'alert' });
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    error.textContent = '';
    try {
      await server.signIn(email.value, password.value);
      signedIn();
    } catch (failure) {
      error.textContent = failure instanceof Error ? failure.message : 'Sign in failed';
    }
  };
  return h(
    'apx-login',
    { class: 'apx-login' },
    h(
      'form',
      { class: 'apx-login-card', onsubmit: (event) => void submit(event) },
      h('div', { class: 'apx-brand apx-brand-dark' }, h('span', { class: 'apx-brand-mark' }), 'Cove Data Protection'),
      h('h1', {}, 'Sign in'),
      h('label', { for: 'email' }, 'Email address'),
      email,
      h('label', { for: 'password' }, 'Password'),
      password,
      error,
      h('button', { type: 'submit', class: 'apx-button apx-button-primary' }, 'Continue'),
    ),
  );
}
