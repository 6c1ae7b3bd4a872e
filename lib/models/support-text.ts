import { shortened, withoutTokens, withShortIds } from '../domain/redaction.ts';
import { outcomeWords } from '../domain/outcome.ts';
import type { Policy } from '../domain/policy.ts';
import type { DiagnosticsFacts, ReaderSays } from './diagnostics-facts.ts';
import { waysTried } from './diagnostics-words.ts';

const iso = (at: number | null): string => (at === null ? 'never' : new Date(at).toISOString());
/** Shorter names are words of the language too; taking them out would leave no text. */
const shortestName = 3;

/** Names of customers out of a text: a row of them becomes their count. */
export function withoutNames(text: string, names: readonly string[]): string {
  let clean = text;
  const longestFirst = [...new Set(names)]
    .filter((name) => name.trim().length >= shortestName && text.includes(name))
    .toSorted((a, b) => b.length - a.length);
  for (const name of longestFirst) {
    const quoted = name.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
    clean = clean.replace(new RegExp(`(?<![\\p{L}\\p{N}])${quoted}(?![\\p{L}\\p{N}])`, 'gu'), '[customer]');
  }
  return clean.replace(/\[customer\](?:, \[customer\])+/gu, (row) => `[${row.split(', ').length} customers]`);
}

function says({ kind, found, note }: ReaderSays): string {
  const what = found ?? outcomeWords[kind].toLowerCase();
  return kind === 'unknown' && note !== null ? `${what} (${note})` : what;
}

function policyLines({ haloHosts, coveHost, names, off, ignored }: Policy): string[] {
  const set = [
    ...(haloHosts ? [`only ${haloHosts.join(', ') || 'hosts that cannot be understood'}`] : []),
    ...(coveHost === undefined ? [] : [`Cove only at ${coveHost}`]),
    ...Object.entries(names).map(([kind, name]) => `${kind} ${name}`),
    ...off.map((feature) => `${feature} off`),
  ];
  return [
    `Set by the organisation: ${set.join('; ') || 'nothing'}`,
    ...ignored.map(({ setting, why }) => `  ${setting} is not taken: ${why}`),
  ];
}

function lines(facts: DiagnosticsFacts): string[] {
  return [
    `Alcove diagnostics, ${iso(facts.readAt)}`,
    `Tenant: ${facts.host ?? 'none'}`,
    `Alcove ${facts.alcove}, HaloPSA ${facts.calibration.version ?? 'version not known'}`,
    `Browser: ${facts.browser}`,
    `Permissions: ${facts.permissions.join(', ') || 'none'}`,
    ...policyLines(facts.policy),
    `Client ID: ${facts.clientId === null ? 'no connection' : shortened(facts.clientId)}`,
    `Customers: ${facts.customers.length} names known, ${facts.customers.length === 0 ? 'none' : 'not told here'}`,
    '',
    'Access',
    ...waysTried(facts).map(({ way, said }) => `  ${way}: ${said}`),
    '',
    `Readings (last look ${iso(facts.lookedAt)})`,
    ...facts.readers.map(
      ({ id, api, page, joined, disagree }) =>
        `  ${disagree ? '! ' : ''}${id}: ${joined.kind} | API: ${says(api)} | page: ${says(page)}`,
    ),
    '',
    'Other outcomes',
    ...facts.others.map(
      ({ id, kind, found, note }) =>
        `  ${id}: ${kind}${found === null ? '' : ` | ${found}`}${note === null ? '' : ` | ${note}`}`,
    ),
    '',
    'Calibration',
    ...facts.calibration.steps.map(
      ({ setting, claim, value, label, meaning }) =>
        `  ${setting}: ${claim} ${value || '(absent)'} = "${label}" (${meaning})`,
    ),
    ...facts.calibration.properties.map(({ fact, property }) => `  ${fact}: property ${property}`),
    `  ${facts.calibration.agreements.length} facts read alike by both readers`,
    '',
    facts.receipt
      ? `Receipt: ${facts.receipt.requests} requests in ${facts.receipt.rounds} rounds, ${iso(facts.receipt.startedAt)}`
      : 'Receipt: no check yet',
    ...(facts.receipt?.calls ?? []).map(
      ({ method, path, status, took, rung }) =>
        `  ${method} ${path} ${status ?? 'no answer'} ${Math.round(took)} ms${rung === undefined ? '' : ` ${rung}`}`,
    ),
    '',
    'Runs',
    ...facts.runs.map(
      ({ kind, state, startedAt, failure }) =>
        `  ${kind}: ${state}, ${iso(startedAt)}${failure === null ? '' : ` (${failure})`}`,
    ),
    '',
    `Stored (secrets held for ${facts.secretsKept} connections, not among these)`,
    ...facts.items.map(({ key, version, bytes }) => `  ${key}: version ${version ?? 'unknown'}, ${bytes} bytes`),
  ];
}

/**
 * The text for whoever helps: tokens and secrets out, ids shortened, and names of customers replaced by their number
 * unless the person ticked that they may be told. What is shown before copying is exactly this.
 */
export function supportText(facts: DiagnosticsFacts, { names }: { names: boolean }): string {
  const all = names
    ? lines(facts).map((line) =>
        line.startsWith('Customers:') ? `Customers: ${facts.customers.length} names known` : line,
      )
    : lines(facts);
  const text = withShortIds(withoutTokens(all.join('\n')));
  return names ? text : withoutNames(text, facts.customers);
}
