import { isVisible, textElements, textOf } from './dom.ts';
import { heldWhileHere } from './while-here.ts';

/**
 * The words with which a web application keeps somebody out, in the languages of the consoles: they speak to the person, or
 * of the access that was asked for.
 */
const plainly: readonly RegExp[] = [
  /\b(?:you|your \w+) (?:do(?:es)? not|don['’]t|doesn['’]t) (?:currently )?have (?:(?:the|any|enough|sufficient) )*(?:\w+ )?(?:permissions?|rights?|access|privileges?|authori[sz]ation)\b/iu,
  /\b(?:you|your \w+) (?:lacks? (?:the )?(?:\w+ )?(?:permissions?|rights?|access|privileges?)|(?:are|is)(?: not|n['’]t) (?:authori[sz]ed|allowed|permitted|entitled))\b/iu,
  /\b(?:you|your \w+) (?:needs? to be an? administrator|needs? (?:\w+ ){0,2}(?:rights|permissions?|privileges) to)\b/iu,
  /\byou (?:cannot|can['’]t|may not) (?:access|view|see|open) this\b|\bnot authori[sz]ed to (?:access|view|see|open)\b/iu,
  /\binsufficient (?:permissions?|rights|privileges)\b|\bpermission denied\b/iu,
  /\baccess (?:to .{1,60} )?(?:is |was |has been )?(?:denied|forbidden|restricted)\b/iu,
  /\bonly administrators (?:can|may)\b|\b(?:for|to) administrators only\b/iu,
  /\b(?:sie|ihr \w+) (?:haben|hat) (?:keine?n?|nicht (?:die|genügend|ausreichend)) .{0,30}?(?:berechtigung|rechte|zugriff|zugang)/iu,
  /\b(?:sie sind|ihr \w+ ist) nicht (?:berechtigt|befugt|autorisiert)|\bkeine (?:ausreichende )?berechtigung(?:en)?,? (?:für|zu|um|diese)\b/iu,
  /\bzugriff (?:auf .{1,60} )?(?:wurde )?verweigert\b|\b(?:fehlende|unzureichende) (?:berechtigung|rechte)/iu,
  /\b(?:u|je|jij|uw \w+) (?:hebt|heeft|heb) (?:geen|niet de|onvoldoende) .{0,30}?(?:toegang|rechten|toestemming|machtiging)/iu,
  /\b(?:u|je) bent niet (?:gemachtigd|bevoegd|geautoriseerd)|\btoegang (?:tot .{1,60} )?geweigerd\b|\bonvoldoende (?:rechten|machtigingen)\b/iu,
  /\bvous n['’](?:avez pas .{0,30}?(?:droit|autorisation|accès|permission)|êtes pas autorisé)|\baccès (?:à .{1,60} )?(?:refusé|interdit)|\bdroits insuffisants/iu,
];
/** What a setting says as well: it counts where a heading or an alert says it. */
const briefly =
  /^(?:error )?(?:40[13])?[\s:–-]*(?:no access|no permissions?|forbidden|unauthori[sz]ed|not authori[sz]ed|kein zugriff|kein zugang|keine berechtigung(?:en)?|geen toegang|geen rechten|aucun accès|non autorisé)[.!]?$/iu;
const loud = 'h1,h2,h3,h4,[role=heading],[role=alert],[role=status],[aria-live],[class*=toast],[class*=snack]';
/** Where such words are about a setting or somebody's ticket. */
const apart = 'td,th,tr,[role=row],[role=cell],[role=gridcell],label,option,[role=option],li,nav,aside';
const longest = 240;

/** Whether these words keep somebody out. */
export const refuses = (text: string): boolean => text.length <= longest && plainly.some((words) => words.test(text));

/** The words on the page that keep whoever is logged in out of it; null: there are none. */
function refusalIn(document: Document): string | null {
  for (const el of textElements(document, longest)) {
    const said = el.textContent ?? '';
    if (!briefly.test(said.trim()) && !refuses(said)) continue;
    const isLoud = el.closest(loud) !== null;
    if (!isVisible(el) || (!isLoud && (el.closest(apart) || briefly.test(said.trim())))) continue;
    return textOf(el);
  }
  return null;
}

/** The same, of a page that says it in a note which passes: it holds as long as its address is open. */
export function createRefusals(document: Document): () => string | null {
  const held = heldWhileHere(document);
  return () => held(refusalIn(document));
}
