import { Fragment, type ComponentChildren } from 'preact';
import { translated, type Message, type Places } from '../../lib/domain/say.ts';

/**
 * A text whose places hold more than text: `sayWith('will use {host}', { host: <b>{host}</b> })`. Where the words stand
 * around them is the language's matter, so a sentence is never put together from pieces.
 */
export function sayWith<const M extends Message>(text: M, values: Record<Places<M>, ComponentChildren>) {
  const at: Partial<Record<string, ComponentChildren>> = values;
  return translated(text)
    .split(/(\{\w+\})/u)
    .map((part, index) => {
      const name = /^\{(\w+)\}$/u.exec(part)?.[1];
      return <Fragment key={index}>{name === undefined ? part : at[name]}</Fragment>;
    });
}
