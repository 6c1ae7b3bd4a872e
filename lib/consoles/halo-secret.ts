import { fold } from './fold.ts';

/**
 * What a once-shown client secret and its Client ID are called (folded), in the languages HaloPSA is offered in.
 * The documented label is "Client Secret" (N-able: Configure HaloPSA page); the others are its usual translations
 * and the names that OAuth products give it.
 */
const secretWords = [
  'clientsecret',
  'secretkey',
  'applicationsecret',
  'appsecret',
  'apisecret',
  'consumersecret',
  'clientgeheimnis',
  'clientschlussel',
  'geheimerschlussel',
  'secretclient',
  'secretduclient',
  'clesecrete',
  'secretodelcliente',
  'secretodecliente',
  'secretodocliente',
  'clavesecreta',
  'segredodocliente',
  'clientgeheim',
  'segretoclient',
  'segretodelclient',
  'klienthemlighet',
  'klienthemmelighed',
];
const aloneWords = ['secret', 'geheimnis', 'geheim', 'secreto', 'segredo', 'segreto', 'hemlighet', 'hemmelighed'];
/** "Secret ID", "Secret expires": about a secret, not the secret. */
const about = /(?:id|expires?|expiry|expiration|name|description|hint|date|created|lastused|type)$/;

const idWords =
  /^(?:new|your)?(?:client|application|app|oauthclient|klient|clienten)(?:id|identifier|kennung|guid)$|^(?:iddelcliente|idcliente|identifiantclient|idclient|idduclient|iddocliente)$/;
/** Other things with a value that could be taken for a secret. */
const otherWords = /(?:id|guid|url|uri|tenant|server|token|scope|scopes|key|server|endpoint|domain|thumbprint)$/;

export type SecretLabel = 'secret' | 'client-id' | 'other';

/** What a short text names, when it is a label; `undefined`: something else, or a sentence. */
export function secretLabel(text: string): SecretLabel | undefined {
  if (text.length > 60) return undefined;
  const key = fold(text);
  if (key === '') return undefined;
  const named = secretWords.some((word) => key.includes(word)) || aloneWords.includes(key.replace(/^new|^your/, ''));
  if (named) return about.test(key) ? 'other' : 'secret';
  if (idWords.test(key)) return 'client-id';
  return otherWords.test(key) && text.length <= 30 ? 'other' : undefined;
}

/** Something of each of the words above: a page has thousands of texts, and few are worth folding. */
const hint = /secr|geheim|segr|heml|hemm|schl|cl[eé]|clave/i;

/** Does a text, of any length, name a client secret; "secret" alone is none. */
export const namesClientSecret = (text: string): boolean => {
  if (!hint.test(text)) return false;
  const key = fold(text);
  return secretWords.some((word) => key.includes(word));
};

/** Does a text, of any length, speak of a client secret. */
export const namesSecret = (text: string): boolean =>
  hint.test(text) && (namesClientSecret(text) || /\bsecret\b/i.test(text) || aloneWords.includes(fold(text)));

/** Says that something is shown once only. */
export const shownOnce =
  /(?:only (?:be )?(?:shown|displayed|visible|available|appears?)|(?:shown|displayed|appears?) (?:only )?once|(?:will|can) ?not be (?:shown|displayed|visible|viewed|retrieved|seen)|won['’]t be (?:shown|displayed|visible)|(?:will (?:not|never)|won['’]t|cannot|can['’]t) (?:show|display|reveal|see|view)|(?:not|n't) be able to (?:see|view|retrieve)|only (?:time|once)|one[- ]time (?:only|secret)|(?:last|one) time (?:it|this|you)|(?:can ?not|can['’]t) be (?:recovered|accessed|retrieved|viewed|shown|displayed|seen)|(?:make|take) (?:a )?note|save (?:it|this|your) |copy (?:it|this|the|your)|store (?:it|this)|nur einmal|nicht (?:mehr|erneut|noch einmal) angezeigt|une seule fois|ne sera plus|solo (?:se )?(?:mostrar|una vez)|no se (?:volver|mostrar)|apenas uma vez|slechts (?:één|een) ?(?:maal|keer)|eenmalig|una sola volta|kun én gang|bara en gång)/i;

/** What closes a dialog, by its words; a button without any is taken for one as well ("×"). */
export const closes =
  /^(?:close|ok|okay|done|finish|finished|continue|dismiss|cancel|got it|i(?:'| ha)ve (?:saved|copied|noted).*|x|×|✕|✖|schließen|fertig|weiter|abbrechen|fermer|terminer|annuler|cerrar|listo|cancelar|fechar|concluir|sluiten|gereed|annuleren|chiudi|fine|luk|stäng|klar)?$/i;
