import { render } from 'preact';
import type { PagePort, Ports } from '../../lib/models/ports.ts';
import { createSidebar } from '../../lib/models/sidebar.ts';
import { requirements } from '../../lib/requirements/index.ts';
import { installStyles } from '../styles/install.ts';
import { sidebarStyles } from '../styles/index.ts';
import { Sidebar } from './sidebar.tsx';

/**
 * Draws the checklist into the panel that the page layer has mounted and keeps it up to date.
 *
 * @returns how to take it away again, watches and timers included
 */
export function mountSidebar(root: ShadowRoot | HTMLElement, ports: Ports & { page?: PagePort }): () => void {
  const { page } = ports;
  if (!page) throw new Error('The sidebar stands in a console page: ports.page is missing.');
  const model = createSidebar(ports, page, requirements);
  const removeStyles = installStyles(root, sidebarStyles);
  const place = root.ownerDocument.createElement('div');
  // The panel's frame decides about size and place; this only fills it.
  place.style.cssText = 'block-size:100%;min-block-size:0;display:flex;flex-direction:column';
  root.append(place);
  render(<Sidebar model={model} />, place);
  return () => {
    render(null, place);
    place.remove();
    removeStyles();
    model.dispose();
  };
}
