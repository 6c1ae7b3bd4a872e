/** Companies of one family: what their names differ by is a usual word that says which of them is meant. */
import { part } from './engine/piece.ts';
import type { Laid, LaidWord } from './laid.ts';

/** Words that make another company of a name. "Group" and "Services" are not among them: they come and go with the same company (measured). "Hold" is what is left of holdings that were cut off. */
const kinWords = new Set(
  'holding holdings hold holdi holdin foundation stiftung fondation fundacion fondazione beteiligungs beteiligungen verwaltungs properties property investments investment ventures capital realty estates pension pensions charity solutions worldwide junior senior'.split(
    ' ',
  ),
);
/** Behind a Cove name these are a site of the customer; in HaloPSA a customer of its own. */
const points = new Set('north south east west northern southern eastern western upper lower'.split(' '));

/** The key of a legal form that says what "foundation" says. */
const foundationForm = 'stichting';

/**
 * Is it another one of the family: "Acme Joinery" beside "Acme Joinery Holdings", "Acme" beside "Acme North"? Asked where nothing else
 * tells the two apart; what a name that was cut off could not hold any more is not missing from it. `forms`: keys of their legal forms.
 */
export function isKin({ left, held }: Laid, forms: { left: string; right: string }): boolean {
  /** "Acme Foundation" is "Stichting Acme"; a foundation trust is a kind of trust. */
  const isForm = (text: string, next: LaidWord | undefined, other: string): boolean =>
    text === 'foundation' && (other === foundationForm || next?.text === 'trust');
  /** Does a word name one of a family, and stands for nothing, or for what is beside the name, on the other side? A site "(North Street)" is no "North". */
  const names = (words: readonly LaidWord[], other: string, also?: ReadonlySet<string>): boolean =>
    words.some(
      ({ where, mate, text }, at) =>
        (where === part.main || where === part.list) &&
        (mate?.where ?? part.aside) === part.aside &&
        (kinWords.has(text) || also?.has(text) === true) &&
        !isForm(text, words[at + 1], other),
    );
  // "Acme Holdings t/a Acme Joinery": what it trades as is what counts.
  return (
    (!left.some(({ where }) => where === part.alias) && names(left, forms.right)) || names(held, forms.left, points)
  );
}
