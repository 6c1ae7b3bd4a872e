import { describe, expect, it } from 'vitest';
import { footing, lostAtSave, type Ground } from '../../../lib/guide/footing.ts';
import type { ScriptStep } from '../../../lib/guide/ports.ts';

const open: ScriptStep = { place: 'roles', say: 'Open the role.' };
const tab: ScriptStep = { place: 'role', landmark: 'tab', say: 'Select the tab.' };
const edit: ScriptStep = { place: 'role', landmark: 'edit', say: 'Select **Edit**.', edits: true };
const tickets: ScriptStep = { place: 'role', landmark: 'tickets', say: 'Set it.', shows: ['Read and Modify'] };
const add: ScriptStep = { place: 'role', landmark: 'add', say: 'Set it.', shows: ['Yes'] };
const save: ScriptStep = { place: 'role', landmark: 'save', say: 'Select **Save**.' };
const fresh: ScriptStep = { place: 'roles', landmark: 'new', say: 'Select **New**.' };
const name: ScriptStep = { place: 'role', landmark: 'name', say: 'Give it a name.', shows: [] };
const existing = [open, tab, edit, tickets, add, save];
const made = [fresh, name, add, save];

interface Case {
  steps: ScriptStep[];
  at: ScriptStep;
  editing?: boolean;
  resumed?: boolean;
  visible: string[];
  done?: string[];
  untold?: string[];
  expected: number | 'saved' | 'unseen' | null;
}

describe('where a guide goes on after its form was discarded', () => {
  it.each<[string, Case]>([
    ['cancelled while a setting was pointed at', { steps: existing, at: add, visible: ['edit', 'add'], expected: 2 }],
    [
      'still being edited',
      { steps: existing, at: add, editing: true, visible: ['add', 'tickets'], done: ['tickets'], expected: null },
    ],
    [
      'the page never had an edit mode',
      { steps: existing, at: add, visible: ['add', 'tickets'], done: ['tickets'], expected: null },
    ],
    ['it is met already', { steps: existing, at: add, visible: ['edit'], done: ['add'], expected: null }],
    ['an edit ended at Save', { steps: existing, at: save, visible: ['edit'], done: ['tickets'], expected: null }],
    [
      'reloaded at Save, nothing saved',
      { steps: existing, at: save, resumed: true, visible: ['edit'], done: ['tickets'], expected: 2 },
    ],
    [
      'reloaded at Save, all saved',
      { steps: existing, at: save, resumed: true, visible: ['edit'], done: ['tickets', 'add'], expected: 'saved' },
    ],
    [
      'reloaded at Save, one is on another tab',
      { steps: existing, at: save, resumed: true, visible: ['edit'], done: ['tickets'], untold: ['add'], expected: 2 },
    ],
    ['before Edit', { steps: existing, at: tab, resumed: true, visible: ['edit'], expected: null }],
    ['on a list', { steps: existing, at: open, resumed: true, visible: ['edit'], expected: null }],
    [
      'a new record, reloaded: empty again',
      { steps: made, at: save, editing: true, resumed: true, visible: ['name', 'save'], expected: 1 },
    ],
    [
      'a new record, the browser kept what was typed',
      {
        steps: made,
        at: save,
        editing: true,
        resumed: true,
        visible: ['name', 'add'],
        done: ['name', 'add'],
        expected: null,
      },
    ],
    ['a new record, nothing reloaded', { steps: made, at: save, editing: true, visible: ['name'], expected: null }],
    [
      'a new record, its fields not in view',
      { steps: made, at: save, editing: true, resumed: true, visible: ['save'], expected: 'unseen' },
    ],
    [
      'a new record, a field drawn that is right by itself, the name not yet',
      {
        steps: made,
        at: save,
        editing: true,
        resumed: true,
        visible: ['add', 'save'],
        done: ['add'],
        expected: 'unseen',
      },
    ],
    [
      'a new record, nothing of it drawn yet',
      { steps: made, at: save, resumed: true, visible: ['save'], expected: 'unseen' },
    ],
    [
      'reloaded at Save, its Edit not drawn yet',
      { steps: existing, at: save, resumed: true, visible: [], expected: 'unseen' },
    ],
  ])('%s', async (_, { steps, at, editing = false, resumed = false, visible, done = [], untold = [], expected }) => {
    const ground: Ground = {
      steps,
      index: steps.indexOf(at),
      editing,
      resumed,
      sightOf: (landmark) => (visible.includes(landmark) ? 'found' : 'absent'),
      isDone: async ({ landmark = '' }) => (untold.includes(landmark) ? null : done.includes(landmark) ? true : null),
    };
    expect(await footing(ground)).toBe(expected);
  });
});

describe('a form that loses what was chosen', () => {
  const landmarks = { save: { id: 'save', role: 'button' as const, names: ['Save'] } };
  const proven = existing.slice(0, -1).map(() => 'proven' as const);
  const lost = (at: ScriptStep, marks: ('proven' | 'claimed')[], otherwise: ScriptStep[], again = new Set<number>()) =>
    lostAtSave(
      { steps: existing, index: existing.indexOf(at) },
      marks,
      { landmarks, isOtherwise: (step) => otherwise.includes(step) },
      again,
    );
  it('is gone back to at Save', () => expect(lost(save, proven, [tickets])).toBe(3));
  it('has lost nothing that still shows', () => expect(lost(save, proven, [])).toBeNull());
  it('is not looked through before', () => expect(lost(add, proven, [tickets])).toBeNull());
  it('says nothing of what a person only claimed', () => {
    expect(lost(save, ['proven', 'proven', 'proven', 'claimed', 'proven'], [tickets])).toBeNull();
  });
  it('is not gone back to for one setting twice', () => {
    const again = new Set<number>();
    expect([lost(save, proven, [tickets], again), lost(save, proven, [tickets], again)]).toEqual([3, null]);
  });
});
