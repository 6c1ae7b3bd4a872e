const someone =
  'a|an|the|your|psa|halo|halopsa|to|for|from|in|customers?|clients?|compan(?:y|ies)|one|options?|values?|mapping|list|here|search|map|name';
const state = 'mapped|assigned|selected|chosen|set|linked|found|matched|yet';
const thing = 'psa|halo|halopsa|customer|client|company|mapping|match|link|value|selection';
const invitation = new RegExp(
  [
    `^(?:please\\s+)?(?:select|choose|pick|search|find|add|assign|type)(?:\\s+(?:${someone}))*$`,
    `^(?:none|empty|blank|n/a|un(?:mapped|assigned|linked|matched|set)|(?:no|not)(?:\\s+(?:${thing}))*(?:\\s+(?:${state}))*)$`,
    '^[-–—_.\\s]*$',
  ].join('|'),
  'i',
);

/**
 * Does a select box say by this that nothing is chosen ("Select a customer…", "— none —", "Not mapped")? Only words that
 * nobody is called by: "Select Kitchens Ltd" is a customer.
 */
export const isInvitation = (text: string): boolean =>
  invitation.test(text.replace(/^[\s([<–—-]+|[\s)\]>–—-]+$|\s*(?:\.{3}|…)\s*$/g, '').replace(/\s*(?:\.{3}|…)$/, ''));
