/** Cyrillic and Greek words in Latin letters, as they are mostly written: one console may hold the one, the other the other. */

const letters = new Map(
  (
    'а a б b в v г g ґ g д d е e є ie ж zh з z и i і i ј j к k л l љ lj м m н n њ nj о o п p р r с s т t ћ c ђ dj у u ф f х kh ц ts ч ch џ dz ш sh щ shch ъ _ ы y ь _ э e ю yu я ya ' +
    'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o'
  )
    .match(/\S+ \S+/g)
    ?.map((pair): [string, string] => [pair.charAt(0), pair.slice(2).replace('_', '')]),
);

/** A folded word in Latin letters; one of another alphabet than Cyrillic and Greek stays as it is. */
export function latin(word: string): string {
  const code = word.charCodeAt(0);
  if (!(code >= 0x370 && code < 0x500)) return word;
  const text = word.replace(/(?<=[αεο])υ/g, 'u').replace(/[\u0370-\u04ff]/g, (letter) => letters.get(letter) ?? letter);
  return text === '' ? word : text;
}
