/** How a list says that it goes on elsewhere, in the words of such products in English, German, Dutch and French. Light: read in every frame. */

/** "1–20 of 130": first row, last row, all rows. */
export const range =
  /(\d[\d.,\s]*)\s*(?:[-–—]|\b(?:to|bis|tot)\b|à)\s*(\d[\d.,\s]*)\s*(?:of|\/|out of|from|von|de|sur|di|van)\s*(\d[\d.,]*)/i;
/** "Page 1 of 7": page and pages. */
export const pageOf = /\b(?:page|seite|pagina)\s*(\d+)\s*(?:of|\/|sur|von|van)\s*(\d+)/i;
/** What a way to the next page is called, in a pager or not. */
export const nextPage =
  /^(?:go to |show )?(?:the )?next page$|^(?:aller à la )?page suivante$|^(?:zur )?nächsten? seite$|^(?:naar )?(?:de )?volgende pagina$/i;
/** A button that adds further rows. */
export const loadMore =
  /^(?:(?:load|show|view|see|fetch)\s+(?:\d+\s+)?more\b|(?:\d+\s+)?(?:mehr|weitere)\s+(?:\p{L}+\s+)?(?:laden|anzeigen)$|(?:\d+\s+)?meer\s+(?:\p{L}+\s+)?(?:laden|tonen|weergeven)$|(?:charger|afficher|voir)\s+(?:(?:\d+\s+)?(?:de\s+)?plus|davantage)\b)/iu;

/** "1,200" as a number; 0 for no text. */
export const count = (text: string | undefined): number => Number((text ?? '').replace(/[.,\s]/g, ''));
