import { afterEach, describe, expect, it, vi } from 'vitest';
import { NotAllowed, unreached } from '../../../lib/halo/reach.ts';

afterEach(() => vi.unstubAllGlobals());

const thrown = new TypeError('Failed to fetch');

describe('when no answer came', () => {
  it.each([
    ['the browser says only that it failed', thrown, 'unreachable', 'the name is wrong, the network is down'],
    ['it took too long', new DOMException('signal timed out', 'TimeoutError'), 'timed-out', 'did not answer'],
    ['it was led elsewhere', new TypeError('redirect mode is set to error'), 'not-halopsa', 'redirects'],
    ['the host is not allowed any more', new NotAllowed(), 'permission-refused', 'taken back'],
    [
      'the cause is a certificate',
      new Error('fetch failed', { cause: new Error('self-signed certificate') }),
      'unreachable',
      'certificate',
    ],
  ])('and %s: %s is %s', (_why, error, code, says) => {
    const { failure } = unreached(error, 'acme.halopsa.com');
    expect(failure.code).toBe(code);
    expect(failure.message).toContain(says);
    expect(failure.message).toContain('acme.halopsa.com');
  });

  it.each([
    [false, 'This computer is offline'],
    [true, 'could not be reached'],
    // Node, and browsers that do not say.
    [undefined, 'could not be reached'],
  ])('and the browser says of its network %s: %s', (onLine, says) => {
    vi.stubGlobal('navigator', { onLine });
    expect(unreached(thrown, 'acme.halopsa.com').failure.message).toContain(says);
  });

  it('because somebody pressed Stop is that, also without a network', () => {
    vi.stubGlobal('navigator', { onLine: false });
    expect(unreached(thrown, 'acme.halopsa.com', AbortSignal.abort()).failure.code).toBe('stopped');
  });
});
