import { useState } from 'preact/hooks';
import { say } from '../../lib/domain/say.ts';
import { Button } from '../parts/button.tsx';
import type { ChecklistContext } from './context.ts';

/** For somebody without the right: the text that asks an administrator for it. */
export function CopyRequest({ text, labelId, context }: { text: string; labelId: string; context: ChecklistContext }) {
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  const press = async () => setState((await context.tenant.copy(text)) ? 'copied' : 'refused');
  return (
    <>
      <Button small icon={state === 'copied' ? 'met' : 'copy'} describedBy={labelId} onPress={() => void press()}>
        {say('Copy request')}
      </Button>
      <span class="muted small" role="status">
        {state === 'copied' && say('Copied: send it to an administrator.')}
        {state === 'refused' && say('The browser did not allow copying.')}
      </span>
    </>
  );
}
