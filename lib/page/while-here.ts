/** Words of the page that pass, as in a note that fades away: they hold as long as their address is open. */
export function heldWhileHere(document: Document): (now: string | null) => string | null {
  let former: { at: string; words: string } | null = null;
  return (now) => {
    const at = document.location.href;
    if (now !== null) former = { at, words: now };
    return former?.at === at ? former.words : null;
  };
}
