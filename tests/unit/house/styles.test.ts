/** The styles of Alcove's own screens follow the direction of reading, and take their colours from one place. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = resolve(import.meta.dirname, '../../../components/styles');
const sheets = readdirSync(folder)
  .filter((file) => file !== 'index.ts' && file !== 'install.ts')
  .map((file) => ({ file, css: readFileSync(resolve(folder, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//gu, '') }));

/** Declarations of a sheet, as `property: value`; conditions of media queries are none. */
const declarations = (css: string): { property: string; value: string }[] =>
  [...css.replaceAll(/@media[^{]*/gu, '').matchAll(/(?<=[;{\s])([a-z-]+)\s*:\s*([^;{}]+)(?=[;}])/gu)].map(
    ([, property = '', value = '']) => ({ property, value: value.trim() }),
  );

/** The parts of a value, brackets kept whole. */
const parts = (value: string): string[] => value.match(/[\w-]*\((?:[^()]|\([^()]*\))*\)|\S+/gu) ?? [];

const named =
  /^(?:(?:margin|padding|border|scroll-padding|scroll-margin)-(?:left|right|top|bottom)|left|right|top|bottom|width|height|(?:min|max)-(?:width|height))/u;

describe.each(sheets)('$file', ({ file, css }) => {
  const all = declarations(css);

  it('names sides by the direction of reading', () => {
    const physical = all.filter(
      ({ property, value }) =>
        named.test(property) ||
        (/^(?:text-align|float|clear)$/u.test(property) && /\b(?:left|right)\b/u.test(value)) ||
        // Four values go around the box: the second and the fourth are right and left.
        (/^(?:margin|padding|inset)$/u.test(property) &&
          parts(value).length === 4 &&
          parts(value)[1] !== parts(value)[3]),
    );
    // The list of a picker is moved from the window's corner to its field by a transform, which knows no direction.
    expect(physical.filter(({ property }) => !(file === 'map.ts' && property === 'left'))).toEqual([]);
  });

  if (file === 'tokens.ts') return;
  it('takes colours from the tokens, or from the system', () => {
    // Paper is white, whatever the screen is.
    const own = all.filter(({ value }) => /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(/iu.test(value) && value !== '#fff');
    expect(own).toEqual([]);
  });
});
