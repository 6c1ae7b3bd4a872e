/** What each kept thing is to a person, and what it means that it cannot be read. */
const parts: Record<string, readonly [what: string, without: string]> = {
  connections: ['Your connections', 'Alcove does not know them until they are made again on Connect.'],
  plan: ['The mapping plan', 'Links made before are not shown, and the names can be compared again.'],
  'plan-history': ['Undo and Redo of the plan', 'Earlier steps cannot be undone.'],
  decisions: ['What was decided by hand', 'Suggestions that were refused may come again.'],
  customers: ['The lists of customers', 'Both can be read again on Customers.'],
  suggestions: ['Suggestions for links', 'They come again when the names are compared.'],
  changes: [
    'The journal of changes',
    'Changes made before cannot be undone from here. HaloPSA keeps them as they are.',
  ],
  'proof-ticket': ['The journal of the test ticket', 'A test ticket made before is not known any more.'],
  choices: ['Ticks, notes and choices', 'What was ticked or written by hand is not shown.'],
  'restore-points': ['What Cove’s table showed earlier', 'It cannot be put back to how it was.'],
  'cove-rows': ['What Cove’s table showed last', 'It is read again in the wizard.'],
  'cove-state': ['How far the work in Cove is', 'It is seen again when its pages are open.'],
  drift: ['What changed since earlier checks', 'Changes are told from the next check on.'],
  taught: ['Fields that you pointed at', 'Alcove looks for them by its own names again.'],
  calibration: ['What was learnt about this HaloPSA', 'It is learnt again by the next checks.'],
  report: ['The report of the last check', 'The next check makes a new one.'],
  evidence: ['What was read from HaloPSA', 'The next check reads it again.'],
  proof: ['The last trial of Cove’s key', 'The next check tries it again.'],
  'pages-read': ['What was read from open pages', 'It is read again when they are open.'],
  vault: ['How the vault stands', 'The secrets in it are kept elsewhere and are not touched by this.'],
  'secrets-kept': ['Until when secrets are held', 'A Client Secret may have to be typed again.'],
  draft: ['What was typed on Connect', 'The fields are empty.'],
  notices: ['Whether to notify you', 'Notifications are off.'],
  panel: ['Where the checklist stands', 'It stands where it does at first.'],
};
const otherwise = ['Something Alcove notes for itself', 'It is made again when it is needed.'] as const;

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
