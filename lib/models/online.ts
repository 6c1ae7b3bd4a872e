import type { ReadonlySignal } from '@preact/signals';
import type { Ports } from './ports.ts';
import type { Scope } from './scope.ts';
import { watched } from './watched.ts';

/** Has this computer a network: said apart from a console that does not answer, because the remedy is another one. */
export const onlineOf = (ports: Pick<Ports, 'online'>, scope: Scope): ReadonlySignal<boolean> =>
  watched(ports.online ?? { read: () => Promise.resolve(true), watch: () => () => undefined }, true, scope).value;
