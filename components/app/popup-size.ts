/** What the popup is laid out for; components/styles/app says the same. CSS pixels. */
const usual = { inline: 420, block: 600 } as const;
/** Before the browser has sized a popup by its contents it is a few pixels large. */
const least = { inline: 200, block: 120 } as const;
/** A size that has stood so long is the one that the browser can give, ms. */
const standing = 120;

/**
 * Fits the popup into what the browser can give. Browsers size a popup by its contents, up to 800 × 600 of their own pixels:
 * at 200 % zoom that is 400 × 300 pixels of the page. No style can say so, because what a popup wants is what it gets
 * while there is room; only once it is smaller than it wanted is it known how large it may be.
 *
 * @returns how to stop
 */
export function fitPopup(view: Window): () => void {
  const { style } = view.document.documentElement;
  let scale = view.devicePixelRatio;
  let seen = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const put = (name: string, given: number, wanted: number): void => {
    if (given < wanted) style.setProperty(name, `${given}px`);
    else style.removeProperty(name);
  };
  const look = (): void => {
    clearTimeout(timer);
    const { innerWidth, innerHeight, devicePixelRatio } = view;
    if (devicePixelRatio !== scale) {
      // Zoomed while it is open: it says once more what it wants.
      scale = devicePixelRatio;
      seen = '';
      put('--popup-inline', usual.inline, usual.inline);
      put('--popup-block', usual.block, usual.block);
    } else {
      const now = `${innerWidth} ${innerHeight}`;
      if (now === seen) {
        if (innerWidth < least.inline || innerHeight < least.block) return;
        put('--popup-inline', innerWidth, usual.inline);
        put('--popup-block', innerHeight, usual.block);
        return;
      }
      seen = now;
    }
    timer = setTimeout(look, standing);
  };
  look();
  view.addEventListener('resize', look);
  return () => {
    clearTimeout(timer);
    view.removeEventListener('resize', look);
  };
}
