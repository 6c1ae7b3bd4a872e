import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { coveLandmarks, covePlaces } from '../../../lib/consoles/cove.ts';
import { haloLandmarks, haloPlaces } from '../../../lib/consoles/halo.ts';
import type { Landmark, Place } from '../../../lib/consoles/landmark.ts';
import type { Evidence } from '../../../lib/domain/evidence.ts';
import { requirementIds, sections } from '../../../lib/domain/requirement-id.ts';
import type { Definition } from '../../../lib/requirements/define.ts';
import { requirementById, requirements } from '../../../lib/requirements/index.ts';
import { messageFor } from '../../../lib/requirements/message.ts';
import { requirementsIndex, requirementsPage } from '../../../scripts/docs-requirements.ts';
import { nothing } from './evidence.ts';

const root = resolve(import.meta.dirname, '../../..');
const places: Readonly<Record<string, Place>> = { ...haloPlaces, ...covePlaces };
const landmarks: Readonly<Record<string, Landmark>> = { ...haloLandmarks, ...coveLandmarks };

/** Evidence that fails the test when something undeclared is looked at. */
function guarded(evidence: Evidence, needs: readonly string[]): Evidence {
  return new Proxy(evidence, {
    get(target, key) {
      if (typeof key === 'string' && key in target && !needs.includes(key)) throw new Error(`looked at ${key}`);
      return Reflect.get(target, key);
    },
  });
}

describe('the list', () => {
  it('holds every id of the vocabulary once, in its order', () => {
    expect(requirements.map(({ id }) => id)).toEqual([...requirementIds]);
  });
  it('every id is the name of its file', async () => {
    const files = new Set(readdirSync(resolve(root, 'lib/requirements')));
    for (const id of requirementIds) {
      expect(files.has(`${id}.ts`), id).toBe(true);
      const own: { default: unknown } = await import(`../../../lib/requirements/${id}.ts`);
      expect(own.default, id).toBe(requirementById[id]);
    }
  });
  it('every section has requirements', () => {
    expect(new Set(requirements.map(({ section }) => section))).toEqual(new Set(sections));
  });
  it('the index is what follows from the ids', () => {
    expect(readFileSync(resolve(root, 'lib/requirements/index.ts'), 'utf8')).toBe(requirementsIndex(requirementIds));
  });
  it('the page about them is up to date', () => {
    expect(readFileSync(resolve(root, 'docs/requirements.md'), 'utf8')).toBe(requirementsPage(requirements));
  });
});

describe.each(requirements)('$id', (requirement) => {
  it('has two different titles, a reason, an expectation and a guide', () => {
    expect(requirement.title.met).not.toBe(requirement.title.unmet);
    for (const text of [requirement.label, requirement.title.met, requirement.title.unmet, requirement.expected])
      expect(text.trim()).not.toBe('');
    expect(requirement.why).toMatch(/^[A-Z].*[.]$/u);
    expect(requirement.guide.length).toBeGreaterThan(0);
  });
  it('points only at places and landmarks that exist', () => {
    for (const step of requirement.guide) {
      expect(Object.keys(places)).toContain(step.place);
      if (step.landmark !== undefined) expect(Object.keys(landmarks)).toContain(step.landmark);
      expect(step.say).toMatch(/[.]$/u);
    }
  });
  it('tells by what it shows when a setting is set, for whichever guide it goes along with', () => {
    const [first, ...more] = requirement.guide;
    if (first?.landmark !== undefined || !more.some(({ edits }) => edits)) return;
    const set = requirement.guide.filter(({ landmark }) => landmarks[landmark ?? '']?.role === 'setting');
    for (const { shows, record } of set) expect(shows ?? record).toBeDefined();
  });
  it('speaks calmly', () => {
    const texts = [
      requirement.why,
      requirement.title.met,
      requirement.title.unmet,
      ...requirement.guide.map(({ say }) => say),
    ];
    for (const text of texts) expect(text).not.toMatch(/!|\bplease\b/iu);
  });
  it('looks only at what it declares, and knows nothing when nothing was read', () => {
    const outcome = requirement.evaluate(guarded(nothing(), requirement.needs));
    expect(outcome).toMatchObject({ kind: 'unknown', reason: 'not-read' });
    expect(outcome.note).toMatch(/[.]$/u);
  });
  it('can be sent to whoever has the right', () => {
    const text = messageFor(requirement, 'acme.halopsa.com', { found: 'No Access' });
    expect(text).toContain('acme.halopsa.com');
    expect(text).toContain(requirement.expected);
    expect(text).not.toContain('**');
  });
});

it('undeclared evidence does not compile', () => {
  type Given = Parameters<Definition<'role'>['evaluate']>[0];
  expectTypeOf<keyof Given>().toEqualTypeOf<'role'>();
});
