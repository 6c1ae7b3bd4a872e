/** What takes a value from a person, and what holds it, whatever draws it. */

/** Elements that take a value from a person. Buttons are not among them. */
export const controlSelector = [
  'input:not([type=hidden]):not([type=button]):not([type=submit]):not([type=reset]):not([type=image])',
  'select',
  'textarea',
  '[role=combobox]',
  '[role=textbox]',
  '[role=searchbox]',
  '[role=spinbutton]',
  '[role=checkbox]',
  '[role=switch]',
  '[role=radio]',
  '[role=slider]',
  // What some libraries draw as a switch.
  '[role=button][aria-pressed]',
  'button[aria-haspopup=listbox]',
  // A select box that says itself whether its list is open (Semantic UI), not a list that another control opens.
  '[role=listbox][aria-expanded]',
  '[contenteditable=""]',
  '[contenteditable=true]',
].join(',');

/** Cells and rows of whatever draws tables: native, ARIA, react-table 6, DevExtreme and AG Grid carry one of these. */
export const cellSelector = 'td,th,[role=gridcell],[role=cell],[role=columnheader],[role=rowheader],.rt-td,.rt-th';
export const rowSelector = 'tr,[role=row],.rt-tr';

/** Tick boxes, switches and radio buttons: what is labelled on its right as a rule. */
export const tickSelector = '[type=checkbox],[type=radio],[role=checkbox],[role=switch],[role=radio]';
