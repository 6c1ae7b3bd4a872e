import { expect, test } from 'vitest';
import { isInvitation } from '../../../../lib/cove/wizard/invitation.ts';

test.each([
  '',
  'Select…',
  'Select a customer...',
  'Please choose a PSA customer',
  'Search for a company',
  'None',
  '(none)',
  '-- None --',
  '— none —',
  'Not mapped',
  'Unassigned',
  'No PSA customer selected',
  '—',
  'N/A',
  'PSA-Kunden auswählen',
  'Bitte wählen …',
  'Nicht zugeordnet',
  'Kies een PSA-klant',
  'Niet gekoppeld',
  'Choisir un client PSA',
  'Aucun client sélectionné',
])('“%s” is none', (text) => expect(isInvitation(text)).toBe(true));

test.each([
  'Acme Ltd',
  'Select Kitchens Ltd',
  'Find A Way Foundation',
  'Choose Life CIC',
  'None Such Estates',
  'No Limits Gym',
  'Not Just Books',
  'Pick n Mix Ltd',
  'Blank & Sons',
  'Kunden & Söhne GmbH',
  'Keiner Bau GmbH',
  'Aucun Souci SARL',
  'Zoek & Vind B.V.',
  'Add-On Systems',
  'Typeform',
])('“%s” is a customer', (text) => expect(isInvitation(text)).toBe(false));
