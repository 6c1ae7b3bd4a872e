import { describe, expect, it } from 'vitest';
import { haloLandmarks } from '../../../lib/consoles/halo.ts';
import { createObjections, objectionTo, objectionWords } from '../../../lib/guide/objection.ts';
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
    [
      'You do not have permission to edit roles',
      'roles”. Your account has no right to it: log in as a HaloPSA administrator',
    ],
    ['Backup source is required', '“Backup source is required”. Correct that. Then: Select **Save**.'],
    ['Choose a source!', '“Choose a source!” Correct that. Then: Select **Save**.'],
  ])('%s → %s', (text, words) => {
    expect(objectionWords(objectionTo(text, steps, haloLandmarks), save)).toContain(words);
  });

  /** One look: what the page says then, whether Save is pointed at, whether what it names is right; what the guide says. */
  type Seen = [told: string[], isAtSave: boolean, isDone: boolean, said: string | null];
  const login = 'Login Type is required';
  it.each<[string, Seen[]]>([
    [
      'what stood there before Save was pressed never counts',
      [
        [['* required'], true, false, null],
        [['* required'], true, false, null],
      ],
    ],
    [
      'nor what stood there while the form came up',
      [
        [['* required'], false, false, null],
        [['* required'], true, false, null],
      ],
    ],
    [
      'what comes beside it does',
      [
        [['* required'], true, false, null],
        [['* required', login], true, false, login],
      ],
    ],
    [
      'a note that passes is kept until its setting is right',
      [
        [[], true, false, null],
        [[login], true, false, login],
        [[], true, false, login],
        [[], true, true, null],
      ],
    ],
    [
      'away from Save it is over',
      [
        [[], true, false, null],
        [[login], true, false, login],
        [[], false, false, null],
        [[], true, false, null],
      ],
    ],
  ])('%s', async (_, looks) => {
    let now: Seen | undefined;
    const objections = createObjections({
      landmarks: haloLandmarks,
      complaints: () => now?.[0] ?? [],
      isDone: () => now?.[2] ?? null,
    });
    const said = [];
    for (now of looks) said.push((await objections.look(steps, now[1]))?.text ?? null);
    expect(said).toEqual(looks.map((look) => look[3]));
    objections.reset();
    now = [[login], true, false, null];
    expect(await objections.look(steps, true)).toBeNull();
  });
});
