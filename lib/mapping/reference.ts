/**
 * The id of a PSA customer inside Cove's "Customer Reference" (the API calls it ExternalCode).
 *
 * BackupNerd/Backup-Scripts appends ids there with a label ("… | CWM:1478" for ConnectWise). A label that
 * names Halo, or no product at all, may be ours; a label of another product never is.
 */
const labelled =
  /(?:^|[\s|;,/])(?:halo(?:\s?psa|\s?itsm)?|psa)(?:\s*(?:client|customer))?(?:\s*id)?\s*[:#=_-]?\s*(\d{1,9})(?=$|[\s|;,/])/iu;

export interface ReferenceId {
  psaId: number;
  /** `labelled`: the reference says that it is a Halo id. `bare`: it is a number and nothing else, which may be something else. */
  form: 'labelled' | 'bare';
}

/** Reads a reference; undefined when it holds no id that could be a HaloPSA customer's. */
export function referenceId(reference: string | undefined): ReferenceId | undefined {
  if (reference === undefined) return undefined;
  const match = labelled.exec(reference);
  if (match) return { psaId: Number(match[1]), form: 'labelled' };
  const bare = /^\s*(\d{1,9})\s*$/u.exec(reference);
  return bare ? { psaId: Number(bare[1]), form: 'bare' } : undefined;
}
