/** Catalogues of lib/languages, and what of them the browser reads as `_locales`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messageKey, type PluralForm } from '../../lib/domain/say.ts';

export const languagesFolder = join(import.meta.dirname, '../../lib/languages');

export type Entry = string | Partial<Record<PluralForm, string>>;
/** English text → text in the language; for a counted text its forms. */
export type Catalogue = Record<string, Entry>;

export const languages = (): string[] =>
  readdirSync(languagesFolder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.replace(/\.json$/u, ''))
    .toSorted();

export const readCatalogue = (language: string): Catalogue =>
  JSON.parse(readFileSync(join(languagesFolder, `${language}.json`), 'utf8'));

interface Message {
  message: string;
}
/** "$" begins a placeholder there. */
const message = (text: string): Message => ({ message: text.replaceAll('$', '$$$$') });

/** `_locales/LANGUAGE/messages.json` of a catalogue; what is not translated yet is left out, and so said in English. */
export function localeMessages(language: string, catalogue: Catalogue, about: string): Record<string, Message> {
  const messages: Record<string, Message> = { language: message(language), about: message(about) };
  for (const [text, entry] of Object.entries(catalogue)) {
    if (typeof entry === 'string') {
      if (entry !== '') messages[messageKey(text)] = message(entry);
      continue;
    }
    for (const [form, said] of Object.entries(entry))
      if (said !== '') messages[`${messageKey(text)}_${form}`] = message(said);
  }
  return messages;
}
