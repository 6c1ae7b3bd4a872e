import type { SessionInfo } from '../../contract.ts';
import { h } from '../element.ts';
import { integrationTiles } from '../tiles.ts';
import { topWizard } from '../top/wizard.ts';
import { navigate } from './router.ts';

/** The element in which the sub-application of the other host runs. */
function frame({ frameHost }: SessionInfo, inside: string): HTMLElement {
  return h(
    'apx-micro-frontend',
    { class: 'apx-micro-frontend' },
    h('iframe', { src: `https://${frameHost}/#/${inside}`, title: 'PSA Integrations', allow: 'clipboard-write' }),
  );
}

/** Management > Integrations: the tiles, or the wizard when the route goes on with `/halopsa`. */
export function integrationsPage(session: SessionInfo, rest: string): HTMLElement {
  const base = session.integrationsRoute;
  if (session.variant === 'frame' && session.tilesInFrame) return frame(session, rest);
  if (rest !== 'halopsa') return integrationTiles(session, () => navigate(`${base}/halopsa`));
  if (session.halopsa === 'absent') return integrationTiles(session, () => undefined);
  return session.variant === 'frame' ? frame(session, 'halopsa') : topWizard(() => navigate(base));
}
