import { useState } from 'preact/hooks';
import { say } from '../../lib/domain/say.ts';
import { IconButton } from './button.tsx';

/** A value to be typed elsewhere, and the way to take it along; stands in a list of class `values`. */
export function Value({
  name,
  value,
  copy,
}: {
  name: string;
  value: string;
  copy: (text: string) => Promise<boolean>;
}) {
  const [copied, setCopied] = useState(false);
  return (
    <div>
      <dt>{name}</dt>
      <dd class="cut" dir="auto" title={value}>
        {value}
      </dd>
      <dd>
        <IconButton
          small
          icon={copied ? 'met' : 'copy'}
          name={copied ? say('{name} copied', { name }) : say('Copy {name}', { name })}
          onPress={() => void copy(value).then(setCopied)}
        />
      </dd>
    </div>
  );
}
