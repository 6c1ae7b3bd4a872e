import { describe, expect, it } from 'vitest';
import { haloLandmarks } from '../../../lib/consoles/halo.ts';
import { objectionTo, objectionWords } from '../../../lib/guide/objection.ts';
import { guideFor } from '../../../lib/requirements/guides.ts';

const steps = guideFor('application-exists', []);
const save = 'Select **Save**.';

describe('what a page objects to after Save', () => {
  it.each<[string, string, string | undefined]>([
    ['names the field', 'Authentication Method: this field is required', 'application-authentication'],
    ['names it otherwise', 'Please choose an authentication-method', 'application-authentication'],
    ['the longest name counts', 'Application Name is missing', 'application-name'],
    ['a field of the tenant', 'Backup source: this field is required', undefined],
    ['says nothing useful', 'Something went wrong', undefined],
  ])('%s', (_, text, landmark) => {
    expect(objectionTo(text, steps, haloLandmarks).about?.landmark).toBe(landmark);
  });
  it.each([
    ['Login Type is required', 'Set **Login Type** to **Agent**. Then: Select **Save**.'],
    ['Backup source is required', '“Backup source is required” Correct that. Then: Select **Save**.'],
  ])('%s → %s', (text, words) => {
    expect(objectionWords(objectionTo(text, steps, haloLandmarks), save)).toContain(words);
  });
});
