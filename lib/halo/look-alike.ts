import { hostedDomains, isHostedHalo, ownedDomainOf } from './address.ts';

/** Signs that are taken for others at a glance, each as the one it is taken for. */
const seemings: readonly (readonly [RegExp, string])[] = [
  [/[-_]/g, ''],
  [/0/g, 'o'],
  [/1/g, 'l'],
  [/5/g, 's'],
  [/i/g, 'l'],
  [/rn/g, 'm'],
  [/vv/g, 'w'],
];
const atAGlance = (label: string): string =>
  seemings.reduce((seen, [sign, taken]) => seen.replace(sign, taken), label.toLowerCase());

/** One letter more, less, other, or two in each other's place. */
function almost(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return (left.length <= 1 && right.length <= 1) || (left.length === 2 && right === `${left[1]}${left[0]}`);
}

/**
 * The hosted domain that a host may be taken for although it is none of its tenants: because the name of the product
 * is in the name of the domain, or all but ("ha1opsa.com"), or because the whole domain stands before another one
 * ("halopsa.com.evil.test"). A host of one's own that merely begins with the product's name ("halopsa.msp.example")
 * shows its owner and is none.
 *
 * @param host bare host from `normaliseAddress`
 */
export function takenFor(host: string): string | undefined {
  if (isHostedHalo(host)) return undefined;
  const owned = ownedDomainOf(host).split('.')[0] ?? '';
  const name = atAGlance(owned);
  return hostedDomains.find((domain) => {
    const product = atAGlance(domain.replace('.com', ''));
    return (
      name.includes(product) ||
      almost(name, product) ||
      host.includes(`${domain}.`) ||
      host.includes(`${domain.replace('.', '-')}.`)
    );
  });
}
