/** Words of a name in lower case, also of one that is written in one piece: "CoveRole", "cove_halopsa", "availableRoles". */
export const wordsOf = (name: string): string[] =>
  name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/**
 * The key under which labels are compared: case, accents, blanks, hyphens, punctuation, `&` / and,
 * British and American -isation do not count ("Client ID" = "ClientID" = "client-id:", "Teams & Agents"
 * = "teams and agents"). A label made of signs only ("+") is its own key. Empty text gives ''.
 */
export function fold(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/isation/g, 'ization');
  return plain.replace(/[^\p{L}\p{N}]+/gu, '') || plain.trim();
}

const marks =
  /(?:[\s*:]|[([](?:required|mandatory|optional|erforderlich|pflichtfeld|verplicht|optioneel|facultatief|obligatoire|requise?|optionnel|facultatif)[)\]])+$/iu;

/** A label without what marks its field: a colon, a star, "(required)". */
export const bare = (label: string): string => label.replace(marks, '');
