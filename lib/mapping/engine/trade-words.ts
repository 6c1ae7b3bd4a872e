/**
 * What customers of an MSP are called beside their own name: trades, institutions and titles in a dozen languages, by how such words
 * begin and end. A short list cannot tell by itself that "Zahnarztpraxis" is no brand.
 */
import { commonWords } from './common-words.ts';

const trade =
  /^(?:abogad|account|advo[ck]a|apothe|archite[ck]|autotras|avocat|boulang|bouw(?!m)|chiro|clini[cq]|coll?eg[ei]|comun|comm?une|constru|dent[ai]|ele[ck]tri|elementar|elektro|farmac|fysio|garage|garten|gemeinde|groupe|grupp?o|hotel|huisarts|i[mn]mobil|ingenieur|install|kommun|landscap|legal|maschinen|municip|notar|ortho|opti[ck]|parroq|parroc|pedia|pharmac|physio|propert|realt|rechtsanw|restaur|ristor|solicit|steuer|taller|tandar|tandl|transport|veterin|zahnarzt|zorg)|(?:arzt|bau|bedrijf|beratung|buro|er[ei]i|erij|eri[ae]|firma|gemeinde|kantoor|kanzlei|kasse|klinik|logistik|ology|praxis|schule|skol[ae]|technik|verein|verwaltung|zentrum|centrum)$|^(?:animal|bakery|baptist|bodegas?|brewery|cantina|church|consultancy|dds|dent|dott|dr|dres|escola|estates?|farms?|fitness|gasthof|glass|gmina|golf|grammar|gym|heating|high|homeowners|immo|inn|kancelaria|lawyers|lutheran|mairie|marina|marine|md|med|metal|methodist|motors|mudr|nursery|nursing|obec|parish|plumbing|primary|przychodnia|roofing|spa|stadt|steel|storage|studios?|suppl(?:y|ies)|surgery|tax|textiles|traders|vets?|ville|wealth|weingut|zaklad)$/u;

export const isTrade = (word: string): boolean => trade.test(word);
/** Is the word no name of its own: usual in company names, or a trade? */
export const isUsual = (word: string): boolean => commonWords.has(word) || isTrade(word);
/** Share of names that hold the word (0 … 1), whatever the lists; a trade that was not counted is not rare either. */
export const usualShare = (word: string): number => commonWords.get(word) ?? (isTrade(word) ? 0.0042 : 0);
