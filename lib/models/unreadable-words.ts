/** What each kept thing is to a person, and what it means that it cannot be read. */
import { say } from '../domain/say.ts';
const parts: Record<string, readonly [what: string, without: string]> = {
  connections: [say('Your connections'), say('Alcove does not know them until they are made again on Connect.')],
  plan: [say('The mapping plan'), say('Links made before are not shown, and the names can be compared again.')],
  'plan-history': [say('Undo and Redo of the plan'), say('Earlier steps cannot be undone.')],
  decisions: [say('What was decided by hand'), say('Suggestions that were refused may come again.')],
  customers: [say('The lists of customers'), say('Both can be read again on Customers.')],
  suggestions: [say('Suggestions for links'), say('They come again when the names are compared.')],
  changes: [
    say('The journal of changes'),
    say('Changes made before cannot be undone from here. HaloPSA keeps them as they are.'),
  ],
  'proof-ticket': [say('The journal of the test ticket'), say('A test ticket made before is not known any more.')],
  choices: [say('Ticks, notes and choices'), say('What was ticked or written by hand is not shown.')],
  'restore-points': [say('What Cove’s table showed earlier'), say('It cannot be put back to how it was.')],
  'cove-rows': [say('What Cove’s table showed last'), say('It is read again in the wizard.')],
  handwork: [say('Which rows of Cove’s table are set by hand'), say('Each of them has to be ticked again.')],
  'cove-state': [say('How far the work in Cove is'), say('It is seen again when its pages are open.')],
  drift: [say('What changed since earlier checks'), say('Changes are told from the next check on.')],
  taught: [say('Fields that you pointed at'), say('Alcove looks for them by its own names again.')],
  calibration: [say('What was learnt about this HaloPSA'), say('It is learnt again by the next checks.')],
  report: [say('The report of the last check'), say('The next check makes a new one.')],
  evidence: [say('What was read from HaloPSA'), say('The next check reads it again.')],
  proof: [say('The last trial of Cove’s key'), say('The next check tries it again.')],
  'pages-read': [say('What was read from open pages'), say('It is read again when they are open.')],
  vault: [say('How the vault stands'), say('The secrets in it are kept elsewhere and are not touched by this.')],
  'secrets-kept': [say('Until when secrets are held'), say('A Client Secret may have to be typed again.')],
  draft: [say('What was typed on Connect'), say('The fields are empty.')],
  notices: [say('Whether to notify you'), say('Notifications are off.')],
  panel: [say('Where the checklist stands'), say('It stands where it does at first.')],
};
const otherwise = [say('Something Alcove notes for itself'), say('It is made again when it is needed.')] as const;

/** What a part is called, whose it is, and what is missing without it. `ownerName`: of a connection, by its id. */
export function partWords(
  key: string,
  ownerName: (id: string) => string | undefined,
): { what: string; whose: string | null; without: string } {
  const at = key.indexOf(':');
  const [family, owner] = at < 0 ? [key, null] : [key.slice(0, at), key.slice(at + 1)];
  const [what, without] = (Object.hasOwn(parts, family) ? parts[family] : undefined) ?? otherwise;
  return { what, whose: owner === null ? null : (ownerName(owner) ?? (owner.includes('.') ? owner : null)), without };
}
