import { render } from 'preact';
import { spokenLanguage } from '../../lib/domain/say.ts';
import type { Ports } from '../../lib/models/ports.ts';
import { createSidebar } from '../../lib/models/sidebar.ts';
import { requirements } from '../../lib/requirements/index.ts';
import { installStyles } from '../styles/install.ts';
import { sidebarStyles } from '../styles/index.ts';
import { Sidebar } from './sidebar.tsx';

/**
 * Draws the checklist into the panel that the page layer has mounted and keeps it up to date.
 *
 * @param root where the styles go: the panel's shadow root
 * @param place the element inside it that is filled; the panel's frame decides about its size
 * @returns how to take it away again, watches and timers included
 */
export function mountSidebar(root: ShadowRoot | HTMLElement, place: HTMLElement, ports: Ports): () => void {
  const { page } = ports;
  if (!page) throw new Error('The sidebar stands in a console page: ports.page is missing.');
  const model = createSidebar(ports, page, requirements);
  place.lang = spokenLanguage();
  const removeStyles = installStyles(root, sidebarStyles);
  render(<Sidebar model={model} />, place);
  return () => {
    render(null, place);
    removeStyles();
    model.dispose();
  };
}
