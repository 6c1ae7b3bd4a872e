import type { CoveFrameView } from '../domain/cove-view.ts';

const levels = [
  'Root',
  'SubRoot',
  'Distributor',
  'SubDistributor',
  'Reseller',
  'ServiceOrganization',
  'EndCustomer',
  'Site',
];
const roles = ['SuperUser', 'Administrator', 'Manager', 'Operator', 'Supporter', 'Reporter', 'Notifier'];
const around =
  'header,nav,aside,[role=banner],[role=navigation],[role=complementary],[class*=header],[class*=account],[class*=user],[class*=profile],[class*=customer],[class*=partner],[class*=selector],[class*=breadcrumb],[class*=toolbar]';
const inside =
  'table,[role=grid],form,[role=dialog],dialog,option,[role=option],[role=listbox],[role=row],script,style';
const key = (text: string): string => text.toLowerCase().replace(/[^a-z]+/g, '');

/**
 * Customer level and user role from the account panel or customer selector, whose markup no public source
 * shows: short texts around the content (never in tables, forms, lists) of which one part is exactly a
 * level or a role ("Acme MSP (Reseller)", "Level: Reseller"). Where two different ones show, neither is given.
 */
export function whoIn(roots: readonly ParentNode[]): Pick<CoveFrameView, 'level' | 'role' | 'customer'> {
  const found = { level: new Set<string>(), role: new Set<string>(), customer: new Set<string>() };
  for (const root of roots) {
    const owner = root.ownerDocument ?? document;
    const walker = owner.createTreeWalker(root, 4);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = (node.nodeValue ?? '').trim();
      const el = node.parentElement;
      if (!el || text.length < 4 || text.length > 120) continue;
      const parts = text.split(/\s*[·•|,():;/–—]\s*|\s+-\s+/).filter(Boolean);
      const level = levels.find((name) => parts.some((part) => same(part, name)));
      const role = roles.find((name) => parts.some((part) => same(part, name)));
      if ((!level && !role) || !el.closest(around) || el.closest(inside)) continue;
      if (typeof el.checkVisibility === 'function' && !el.checkVisibility({ visibilityProperty: true })) continue;
      if (role) found.role.add(role);
      if (!level) continue;
      found.level.add(level);
      const [name] = parts;
      if (parts.length === 2 && name && !same(name, level) && !/^(?:customer |partner )?level$/i.test(name))
        found.customer.add(name);
    }
  }
  const view: Pick<CoveFrameView, 'level' | 'role' | 'customer'> = {};
  for (const what of ['level', 'role', 'customer'] as const) {
    const [only] = found[what];
    if (found[what].size === 1 && only !== undefined) view[what] = only;
  }
  return view;
}

/** "Reseller", "End customer", "Reseller level", "Super user", "Administrator user". */
const same = (part: string, name: string): boolean =>
  [name, `${name}level`, `${name}levelcustomer`, `${name}user`, `${name}role`].some(
    (form) => form.toLowerCase() === key(part),
  );
