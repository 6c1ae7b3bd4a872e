/** Every text that the product says, collected where it is said. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseSync, Visitor, type Argument, type CallExpression } from 'oxc-parser';

const root = join(import.meta.dirname, '../..');
/** What says texts, and how many of its arguments are the forms of one. */
const sayers = new Map([
  ['say', { from: 0, forms: 1 }],
  ['sayWith', { from: 0, forms: 1 }],
  ['sayCount', { from: 1, forms: 2 }],
]);

export interface Said {
  /** The English text; the forms of a counted one, joined by " | ". */
  text: string;
  counted: boolean;
  /** Where, as path:line. */
  where: string[];
}

const literal = (node: Argument | undefined): string | undefined => {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0)
    return node.quasis[0]?.value.cooked ?? undefined;
  return undefined;
};

const sources = (): string[] =>
  ['components', 'entrypoints', 'lib']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    )
    .filter(
      (file) => /\.tsx?$/u.test(file) && file !== join('lib', 'domain', 'say.ts') && !file.endsWith('parts/said.tsx'),
    )
    .toSorted();

/**
 * @returns texts in the order of their files, each once
 * @throws when a text is not written out at its call: then nothing could collect it
 */
export function collectWords(files: readonly string[] = sources()): Said[] {
  const found = new Map<string, Said>();
  for (const file of files) {
    const code = readFileSync(join(root, file), 'utf8');
    // Others may call something of theirs `say`.
    const own = file.startsWith(join('lib', 'domain'))
      ? /from '\.\/say\.ts'/u
      : /from '[./\w]*\/(?:domain\/say\.ts|said\.tsx)'/u;
    if (!own.test(code)) continue;
    const lines = (offset: number): number => code.slice(0, offset).split('\n').length;
    const { program, errors } = parseSync(file, code);
    if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message ?? 'cannot be parsed'}`);
    const visit = (call: CallExpression): void => {
      const sayer = call.callee.type === 'Identifier' ? sayers.get(call.callee.name) : undefined;
      if (sayer === undefined) return;
      const where = `${relative('.', file)}:${lines(call.start)}`;
      const forms = call.arguments.slice(sayer.from, sayer.from + sayer.forms).map(literal);
      if (forms.length < sayer.forms || forms.some((form) => form === undefined))
        throw new Error(`${where}: the text has to be written out at the call`);
      const text = forms.join(' | ');
      const seen = found.get(text);
      if (seen) seen.where.push(where);
      else found.set(text, { text, counted: sayer.forms > 1, where: [where] });
    };
    new Visitor({ CallExpression: visit }).visit(program);
  }
  return [...found.values()];
}
