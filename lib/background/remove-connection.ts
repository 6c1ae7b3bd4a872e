/** Taking a connection away, with everything of it. */
import type { Connection } from '../domain/connection.ts';
import { allowsHost } from '../domain/policy.ts';
import { withoutConnection } from '../domain/settings.ts';
import { connections, currentConnection, ofConnection, settingsUndo } from '../store/items.ts';
import { wipeSecret } from '../vault/secrets.ts';
import { currentFirstScreen, dropFirstScreen } from './first-screen.ts';
import { policyNow } from './policy.ts';
import { stopRunsOf } from './stopping.ts';

/**
 * Removes a connection, its secret, its lists, plan and decisions; the newest one that is left and that the organisation
 * allows becomes the current one. Its tenant is not judged anew here.
 *
 * @returns the connection that was removed; undefined: there was none of this id
 */
export async function removeConnection(id: string): Promise<Connection | undefined> {
  const connection = (await connections.read())[id];
  // First what is being done for it: it would write its lists anew behind us.
  await stopRunsOf(id);
  await wipeSecret(id);
  await connections.update(({ [id]: _gone, ...rest }) => rest);
  const policy = await policyNow();
  const [next] = Object.values(await connections.read())
    .filter(({ host }) => allowsHost(policy, host))
    .toSorted((a, b) => b.createdAt - a.createdAt);
  await currentConnection.update((current) => (current === id ? (next?.id ?? null) : current));
  // A connection made anew has another id and would never find them.
  await Promise.all([dropFirstScreen(id), ...ofConnection.map((of) => of(id).remove())]);
  if (connection)
    await settingsUndo.update(
      (undo) =>
        undo && {
          ...undo,
          before: withoutConnection(undo.before, connection),
          after: withoutConnection(undo.after, connection),
        },
    );
  await currentFirstScreen();
  return connection;
}
