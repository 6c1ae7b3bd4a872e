/** Texts that a person would read and that are not said through lib/domain/say.ts: nothing could translate them. */
import { parseSync, Visitor, type Expression, type JSXAttribute, type JSXChild, type Node } from 'oxc-parser';

/** Attributes and properties whose value is read, or read out. */
const readAttributes = new Set([
  'title',
  'label',
  'placeholder',
  'aria-label',
  'yes',
  'hint',
  'unseen',
  'word',
  'text',
]);
const readProperties = new Set(['label', 'title', 'words', 'does', 'message', 'reason', 'note']);
/** What says a text: the last of its arguments that is one. */
const sayers = new Map([
  ['say', 0],
  ['sayWith', 0],
  ['sayCount', 2],
]);
/** What takes texts that no person reads. */
const takers = new Set(['querySelector', 'querySelectorAll', 'closest', 'matches']);

const letters = /\p{L}/u;
/** Two words at least, as no name of a class, a file or a key of ours has them. */
const sentence = /\p{L}[\p{L}’'-]+[,;:.]?\s+(?:\S+\s+)*\p{L}[\p{L}’'-]+/u;

export interface Unsaid {
  text: string;
  /** Where, as path:line. */
  where: string;
}

/** What an expression can come to, as far as that is a text written out. */
function results(expression: Expression | JSXChild | { type: 'JSXEmptyExpression' }): Node[] {
  switch (expression.type) {
    case 'ConditionalExpression':
      return [...results(expression.consequent), ...results(expression.alternate)];
    case 'LogicalExpression':
      return [...results(expression.left), ...results(expression.right)];
    case 'ParenthesizedExpression':
      return results(expression.expression);
    case 'Literal':
    case 'TemplateLiteral':
      return [expression];
    default:
      return [];
  }
}

/** The text of a literal; of a template what stands between its places. Markup in it is no text. */
function textOf(node: Node): string {
  const text =
    node.type === 'Literal' && typeof node.value === 'string'
      ? node.value
      : node.type === 'TemplateLiteral'
        ? node.quasis.map(({ value }) => value.cooked ?? '').join('\u{0}')
        : node.type === 'JSXText'
          ? node.value
          : '';
  return text
    .replaceAll(/<[^<>]*>/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

/**
 * Looks through one file.
 *
 * @param known texts that stand as they are in every language: a console's own words, names, examples
 * @returns what is not said, each place once
 */
export function unsaidIn(file: string, code: string, known: ReadonlySet<string>): Unsaid[] {
  const { program, errors } = parseSync(file, code);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message ?? 'cannot be parsed'}`);
  const found = new Map<number, Unsaid>();
  /** Ends of what holds no text for people; a literal that starts before one of them is inside. */
  let silentUntil = -1;
  const silence = ({ end }: { end: number }): void => void (silentUntil = Math.max(silentUntil, end));
  const judge = (node: Node, isText: (text: string) => boolean): void => {
    const text = textOf(node);
    if (node.start < silentUntil || known.has(text) || !isText(text.replaceAll('\u{0}', ' '))) return;
    found.set(node.start, {
      text: text.replaceAll('\u{0}', '{}'),
      where: `${file}:${code.slice(0, node.start).split('\n').length}`,
    });
  };
  const hasLetters = (text: string): boolean => letters.test(text);
  const isSentence = (text: string): boolean => sentence.test(text);
  const children = ({ children: all }: { children: JSXChild[] }): void => {
    for (const child of all) {
      if (child.type === 'JSXText') judge(child, hasLetters);
      else if (child.type === 'JSXExpressionContainer')
        for (const result of results(child.expression)) judge(result, hasLetters);
    }
  };
  const attribute = (node: JSXAttribute, element: string): void => {
    const name = node.name.type === 'JSXIdentifier' ? node.name.name : '';
    const read = readAttributes.has(name) || (name === 'name' && /^\p{Lu}/u.test(element) && element !== 'Icon');
    const { value } = node;
    if (value?.type === 'Literal') {
      if (read) judge(value, hasLetters);
      silence(node);
    } else if (value?.type === 'JSXExpressionContainer') {
      if (read) for (const result of results(value.expression)) judge(result, hasLetters);
      else if (name === 'class' || name === 'style' || name.startsWith('data-')) silence(value);
    }
  };
  new Visitor({
    ImportDeclaration: silence,
    TSTypeAliasDeclaration: silence,
    TSInterfaceDeclaration: silence,
    TSTypeAnnotation: silence,
    TSTypeParameterInstantiation: silence,
    NewExpression: ({ callee, end }) => {
      if (callee.type === 'Identifier' && callee.name.endsWith('Error')) silence({ end });
    },
    BinaryExpression: ({ operator, end }) => {
      if (operator !== '+') silence({ end });
    },
    CallExpression: ({ callee, arguments: given, end }) => {
      const name =
        callee.type === 'Identifier'
          ? callee.name
          : callee.type === 'MemberExpression' && callee.property.type === 'Identifier'
            ? callee.property.name
            : '';
      if (takers.has(name)) silence({ end });
      // What fills the places is looked at: it may be a text too.
      const said = given[sayers.get(name) ?? -1];
      if (said) silence(said);
    },
    Property: ({ key, value, computed }) => {
      if (!computed && key.type === 'Literal') silence(key);
      if (key.type === 'Identifier' && readProperties.has(key.name) && value.type === 'Literal')
        judge(value, (text) => /^\p{Lu}\p{Ll}/u.test(text));
    },
    JSXElement: children,
    JSXFragment: children,
    JSXOpeningElement: ({ name, attributes }) => {
      const element = name.type === 'JSXIdentifier' ? name.name : '';
      for (const each of attributes) if (each.type === 'JSXAttribute') attribute(each, element);
    },
    Literal: (node) => judge(node, isSentence),
    TemplateLiteral: (node) => judge(node, isSentence),
  }).visit(program);
  return [...found.values()];
}
