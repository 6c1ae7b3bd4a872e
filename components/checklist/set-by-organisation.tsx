import { say } from '../../lib/domain/say.ts';
import { featureWords, type Policy } from '../../lib/domain/policy.ts';

/** What is not there because somebody decided so for everybody, and what Cove's records are called here. */
export function SetByOrganisation({ policy: { off, names } }: { policy: Policy }) {
  const called = Object.values(names);
  if (off.length === 0 && called.length === 0) return null;
  const said = [
    say('Set by your organisation.'),
    ...(called.length > 0 ? [say('Names: {names}.', { names: called.join(', ') })] : []),
    ...(off.length > 0
      ? [say('Switched off: {features}.', { features: off.map((feature) => featureWords[feature]).join('; ') })]
      : []),
  ];
  return <p class="muted small">{said.join(' ')}</p>;
}
