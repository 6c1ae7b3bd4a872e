import type { ComponentChildren } from 'preact';
import { say } from '../../lib/domain/say.ts';
import type { AppModel } from '../../lib/models/app.ts';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';

/** Nothing is to be carried into Cove before the plan was reviewed; `children` say why. Nothing once it is saved. */
export function UnsavedPlan({ model, children }: { model: AppModel; children: ComponentChildren }) {
  if (model.map.editor.plan.value.savedAt !== undefined) return null;
  return (
    <Notice tone="caution" title={say('The plan is not saved yet')}>
      <p>{children}</p>
      <div>
        <Button small onPress={() => model.go('review')}>
          {say('Review the plan')}
        </Button>
      </div>
    </Notice>
  );
}
