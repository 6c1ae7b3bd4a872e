/** The same labels as other tenants, versions and languages write them. */
import { everything, trees, type Random, type Stand } from './stand.ts';
import { dictionaries } from './translations.ts';

type Rewrite = (text: string) => string;

const cased =
  (of: (word: string) => string): Rewrite =>
  (text) =>
    of(text);
const titled: Rewrite = (text) =>
  text.replaceAll(/\b\p{L}[\p{L}']*/gu, (word) => word[0]?.toUpperCase() + word.slice(1));
const swapped = (text: string, pairs: readonly (readonly [RegExp, string])[]): string =>
  pairs.reduce((now, [from, to]) => now.replace(from, to), text);

const variants: readonly Rewrite[] = [
  cased((text) => text.toUpperCase()),
  cased((text) => (/^[\w:]+$/u.test(text) ? text : text.slice(0, 1) + text.slice(1).toLowerCase())),
  titled,
  (text) => (/[\p{L}\d)]$/u.test(text) ? `${text}:` : text),
  (text) => (/[\p{L}\d)]$/u.test(text) ? `${text} *` : text),
  (text) => text.replaceAll(' ', '\u00a0'),
  (text) => text.replaceAll('&', 'and'),
  (text) => text.replaceAll(/\band\b/gu, '&'),
  (text) =>
    swapped(text, [
      [/\bCustomers\b/gu, 'Clients'],
      [/\bCustomer\b(?! account)/gu, 'Client'],
      [/\bcustomers\b/gu, 'clients'],
    ]),
  (text) =>
    /client (?:id|secret)/iu.test(text)
      ? text
      : swapped(text, [
          [/\bClients\b/gu, 'Customers'],
          [/\bclients\b/gu, 'customers'],
        ]),
  (text) =>
    swapped(text, [
      [/ization/gu, 'isation'],
      [/Authorization/gu, 'Authorisation'],
    ]),
  (text) => swapped(text, [[/isation/gu, 'ization']]),
  (text) =>
    swapped(text, [
      [/\blog in\b/giu, 'login'],
      [/\bLogin Type\b/gu, 'Log-in type'],
    ]),
  (text) =>
    swapped(text, [
      [/\bTickets Access/gu, 'Ticket Access'],
      [/\bCustomers Access/gu, 'Customer Access'],
    ]),
  (text) =>
    swapped(text, [
      [/\bClient ID\b/gu, 'ClientID'],
      [/\bHost name\b/giu, 'Hostname'],
      [/\bHostname\b/gu, 'Host name'],
    ]),
  (text) =>
    swapped(text, [
      [/^(\w+) Access Level$/iu, 'Access level for $1'],
      [/^Allow use of all (.+)$/iu, 'Allow the use of all $1'],
    ]),
];

/** Texts that are labels: short, not part of a list of choices. */
function* labelTexts(): Generator<Text> {
  for (const root of trees()) {
    const start = 'body' in root ? root.body : root;
    const walker = (start.ownerDocument ?? document).createTreeWalker(start, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node as Text;
      if (
        /\p{L}/u.test(text.data) &&
        text.data.length <= 80 &&
        !text.parentElement?.closest('option,style,script,textarea')
      )
        yield text;
    }
  }
}
const saying = ['title', 'aria-label', 'placeholder'] as const;

function rewrite(to: Rewrite): void {
  const edge = (text: string): string => {
    const words = text.trim();
    return words === '' ? text : text.replace(words, () => to(words));
  };
  for (const text of labelTexts()) text.data = edge(text.data);
  for (const element of everything('[title],[aria-label],[placeholder]'))
    for (const name of saying)
      if (element.hasAttribute(name)) element.setAttribute(name, edge(element.getAttribute(name) ?? ''));
  for (const element of everything('input[type=button],input[type=submit]'))
    element.setAttribute('value', edge(element.getAttribute('value') ?? ''));
}

/** Two of the ways in which wordings differ, all over the page. */
export function otherWords({ random }: Stand): void {
  for (const variant of random.shuffled(variants).slice(0, 1 + random.below(2))) rewrite(variant);
}

export function translated(stand: Stand): void {
  const language = stand.random.pick(['de', 'nl', 'fr'] as const) ?? 'de';
  translate(language, stand.random);
}

function translate(language: keyof typeof dictionaries, random: Random): void {
  const dictionary = dictionaries[language];
  document.documentElement.lang = language;
  // One choice per page: a tenant calls a thing by one name.
  const choice = random();
  rewrite((text) => {
    const [, words = text, end = ''] = /^(.*?)([\s*:]*)$/su.exec(text) ?? [];
    const known = dictionary[words.toLowerCase().replaceAll('\u00a0', ' ')];
    if (known === undefined) return text;
    const all = known.split('|');
    return (all[Math.floor(choice * all.length)] ?? text) + end;
  });
}
