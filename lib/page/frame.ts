import type { Panel } from '../domain/tenant.ts';

/** The frame around the sidebar: sizes, position, and the styles of what Alcove itself draws around its content. */
export const narrowest = 300;
export const widest = 560;
const margin = 16;

export type Side = 'left' | 'right';

export interface Frame {
  left: number;
  top: number;
  width: number;
  height: number;
}

export const clamp = (value: number, least: number, most: number): number =>
  Math.max(least, Math.min(Math.max(least, most), value));

/** The page's inline end: where its reading ends, on the right except in right-to-left pages. */
export function inlineEnd(document: Document): Side {
  return getComputedStyle(document.body ?? document.documentElement).direction === 'rtl' ? 'left' : 'right';
}

/** Width that is used: what the person chose, within the limits and the viewport. */
export const fitWidth = (panel: Panel, viewport: number): number =>
  Math.min(clamp(Math.round(panel.width), narrowest, widest), viewport);

/**
 * Where the frame stands, CSS pixels in the viewport. A floating one never leaves it, whatever was
 * remembered from a larger window.
 */
export function frameOf(panel: Panel, side: Side, viewport: { width: number; height: number }): Frame {
  const width = fitWidth(panel, viewport.width);
  if (panel.mode === 'dock') {
    return { left: side === 'right' ? viewport.width - width : 0, top: 0, width, height: viewport.height };
  }
  const height = Math.min(720, viewport.height - 2 * Math.min(margin, viewport.height / 20));
  const atEnd = side === 'right' ? viewport.width - width - margin : margin;
  return {
    left: clamp(panel.x ?? atEnd, 0, viewport.width - width),
    top: clamp(panel.y ?? margin, 0, viewport.height - height),
    width,
    height,
  };
}

export const frameStyles = `
.frame{all:initial;position:absolute;inset:0;display:flex;flex-direction:column;box-sizing:border-box;overflow:hidden;
direction:ltr;color-scheme:light dark;font:13px/18px system-ui,-apple-system,"Segoe UI",sans-serif;
background:#fff;color:#1b1f24;border:0 solid #c4c9d0;overscroll-behavior:contain}
.frame:focus{outline:none}
.frame:focus-visible{outline:2px solid #0b57d0;outline-offset:-2px}
.dock.right{border-left-width:1px}.dock.left{border-right-width:1px}
.float{border-width:1px;border-radius:6px}
.content{flex:1;min-height:0;overflow:auto;overscroll-behavior:contain}
.grip{all:unset;display:none;box-sizing:border-box;flex:none;height:24px;cursor:move;touch-action:none;position:relative}
.float .grip{display:block}
.grip::before{content:"";position:absolute;left:calc(50% - 16px);top:10px;width:32px;height:4px;border-radius:2px;background:#8a9099}
.edge{position:absolute;top:0;bottom:0;width:8px;cursor:ew-resize;touch-action:none;z-index:1}
.right .edge{left:0}.left .edge{right:0}
.edge:hover,.edge.held{background:#0b57d033}
.grip:focus-visible,.edge:focus-visible{outline:2px solid #0b57d0;outline-offset:-2px}
@media (prefers-color-scheme:dark){.frame{background:#1b1f24;color:#e6e8eb;border-color:#4a515a}
.frame:focus-visible,.grip:focus-visible,.edge:focus-visible{outline-color:#a8c7fa}}
@media (forced-colors:active){.frame{border-width:1px}.grip::before{background:ButtonText}}`;
