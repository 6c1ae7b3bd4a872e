import { browser } from 'wxt/browser';
import { writeAnswerSchema } from '../bus/page-protocol.ts';
import { askPage } from '../bus/page.ts';
import type { ChangePlan } from '../domain/change.ts';
import { fail } from '../domain/failure.ts';
import { say } from '../domain/say.ts';
import { Unanswered } from '../halo/application.ts';
import type { HaloWriter } from '../halo/session-writer.ts';
import { loadPart } from './parts.ts';

const unreadable = () =>
  new Unanswered(fail('unexpected-answer', say('The HaloPSA page answered in a form Alcove does not know.')).failure);

/**
 * Writes through the page in which the agent is logged in: the part that writes is loaded into it only now. Its
 * session and token never leave that page.
 */
export function pageWriter(host: string, tabId: number, actor: ChangePlan['actor']): HaloWriter {
  return {
    async write(request) {
      await loadPart('writer', tabId, 0);
      const answer = await askPage(tabId, 0, { type: 'halo.write', ...request, actor });
      if (!answer.ok) throw new Unanswered(answer.failure);
      const parsed = writeAnswerSchema.safeParse(answer.value);
      if (!parsed.success) throw unreadable();
      return parsed.data;
    },
    async recall(key) {
      // Another tab of this tenant may have made the attempt.
      for (const { id } of await browser.tabs.query({ url: `https://${host}/*` })) {
        if (id === undefined) continue;
        const answer = await askPage(id, 0, { type: 'halo.recall', key });
        const parsed = answer.ok ? writeAnswerSchema.safeParse(answer.value) : undefined;
        if (parsed?.success) return parsed.data;
      }
      return null;
    },
  };
}
