/** The parts of talisman that are measured; the package has no types. */
declare module 'talisman/metrics/jaro-winkler.js' {
  const module: { default: (a: string, b: string) => number };
  export default module;
}
