import type { Handlers } from '../bus/serve.ts';
import { ok } from '../domain/failure.ts';
import { withoutTokens } from '../domain/redaction.ts';
import { mergePage } from '../halo/merge-page.ts';
import { choicesOf, pagesReadOf } from '../store/items.ts';
import { recompute } from './recompute.ts';
import { bindWaiting } from './shown-secret.ts';

export const tenantHandlers = {
  choose: async ({ host, what, id }) => {
    await choicesOf(host).update((choices) =>
      what === 'role' ? { ...choices, roleId: id } : { ...choices, applicationId: id },
    );
    await recompute(host);
    return ok(null);
  },
  tick: async ({ host, requirement, on, note }) => {
    await choicesOf(host).update((choices) => {
      const { [requirement]: _before, ...others } = choices.ticks;
      const tick = note ? { at: Date.now(), note } : { at: Date.now() };
      return { ...choices, ticks: on ? { ...others, [requirement]: tick } : others };
    });
    await recompute(host);
    return ok(null);
  },
  note: async ({ host, requirement, text }) => {
    const clean = withoutTokens(text.trim());
    await choicesOf(host).update((choices) => {
      const { notes = {}, ...rest } = choices;
      const { [requirement]: _before, ...others } = notes;
      const left = clean === '' ? others : { ...others, [requirement]: { at: Date.now(), text: clean } };
      return Object.keys(left).length > 0 ? { ...rest, notes: left } : rest;
    });
    return ok(null);
  },
  'page.read': async ({ host, page }) => {
    // By hand nothing is read, not even what the person has open.
    if ((await choicesOf(host).read()).manual === true) return ok(null);
    await pagesReadOf(host).update((known) => mergePage(known, page));
    if (page.kind === 'application') await bindWaiting(host, page);
    await recompute(host);
    return ok(null);
  },
} satisfies Partial<Handlers>;
