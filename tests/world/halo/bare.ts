/**
 * The web app with its meaning taken away: class names and ids are hashed, labels, headings and landmarks are mere boxes. What
 * is left to go by is what a person sees. The app itself is the same; its document is told to make other elements.
 */

/** Runs in the page too: it depends on nothing. */
function hashed(name: string): string {
  let hash = 7;
  for (const letter of name) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 4_294_967_296;
  return `x${hash.toString(36)}`;
}

export const bareStyle = (css: string): string =>
  css.replaceAll(/\.(-?[A-Za-z_][\w-]*)/gu, (_, name: string) => `.${hashed(name)}`);

/** To be run before the app. Names that libraries make for themselves (emotion's classes, react-select's ids) stay. */
export const bareScript = `(() => {
  ${hashed.toString()}
  const instead = { label: 'span', nav: 'div', aside: 'div', main: 'div', h1: 'div', h2: 'div', h3: 'div', h4: 'div' };
  const make = Document.prototype.createElement;
  Document.prototype.createElement = function (name, options) {
    return make.call(this, instead[name] ?? name, options);
  };
  const set = Element.prototype.setAttribute;
  Element.prototype.setAttribute = function (name, value) {
    const own = (each) => (/^(?:css-|react-select)/.test(each) ? each : hashed(each));
    if (name === 'class' || name === 'id') return set.call(this, name, String(value).split(/\\s+/).filter(Boolean).map(own).join(' '));
    if (name === 'for' || name === 'title') return undefined;
    return set.call(this, name, value);
  };
})();
`;
export const bareClass = hashed;
