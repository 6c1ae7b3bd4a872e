import { coveLandmarks, type CoveLandmarkId } from '../../consoles/cove.ts';
import { say } from '../../domain/say.ts';
import { isInput } from '../../page/dom.ts';
import { fillText } from '../../page/drive/text.ts';
import { locate } from '../../page/locate.ts';

export interface ConnectionValues {
  name: string;
  clientId: string;
  /** Absent: not kept; the field is left as it is. */
  clientSecret?: string | undefined;
  /** Bare host: "acme.halopsa.com". */
  host: string;
}

const fields: readonly { key: keyof ConnectionValues; landmark: CoveLandmarkId }[] = [
  { key: 'name', landmark: 'cove-connection-name' },
  { key: 'clientId', landmark: 'cove-client-id' },
  { key: 'clientSecret', landmark: 'cove-client-secret' },
  { key: 'host', landmark: 'cove-hostname' },
];

/**
 * Writes the four fields of the wizard's first step (N-able: Connect Cove to HaloPSA) and reads each back.
 * Fields are named in the answer as the wizard names them. Never presses Connect.
 */
export async function fillConnection(
  document: Document,
  values: ConnectionValues,
): Promise<{ filled: string[]; refused: { field: string; reason: string }[] }> {
  const filled: string[] = [];
  const refused: { field: string; reason: string }[] = [];
  for (const { key, landmark } of fields) {
    const field = coveLandmarks[landmark].names[0] ?? landmark;
    const value = values[key];
    // Nothing is no value: what a person has typed there is not wiped.
    if (value === undefined || value === '') {
      refused.push({ field, reason: say('Alcove does not hold it now') });
      continue;
    }
    const where = locate(document, coveLandmarks[landmark]);
    const box = where.kind === 'found' ? (where.control ?? where.element) : null;
    if (!box) {
      refused.push({
        field,
        reason: where.kind === 'several' ? say('several fields have this name') : say('the field is not on this page'),
      });
      continue;
    }
    // A password box is where a secret belongs; anywhere else it would stay readable, but it is the page's own field.
    const secret = key === 'clientSecret' || (isInput(box) && box.type === 'password');
    const deed = await fillText(box, value, { secret });
    if (deed.done) filled.push(field);
    else refused.push({ field, reason: deed.reason });
  }
  return { filled, refused };
}
