import { say } from '../../lib/domain/say.ts';
import type { HelpModel } from '../../lib/models/help.ts';
import { Icon, type IconName } from '../icons/icon.tsx';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { Picture } from './picture.tsx';

const may = () => [
  say('Read the settings of your HaloPSA with your own log-in, while you are there.'),
  say('Recognise the step that Cove’s wizard shows, and fill in what you tell it to.'),
  say('Keep results, notes and your mapping in this browser.'),
  say(
    'Change HaloPSA where you have agreed to it: every change is shown first, on a page of Alcove’s own, and can be taken back.',
  ),
];
const never = () => [
  say('Look at any other site.'),
  say('Send anything to its makers or to anybody else. There is no account and no telemetry.'),
  say('Press Connect, Next or Confirm in Cove. You do.'),
  say('Keep a password, or the Client Secret in clear.'),
];

/** What Alcove does, what to do first, and what it may: to be read in a minute. */
export function Welcome({ model }: { model: HelpModel }) {
  return (
    <>
      <div class="help-lead">
        <h1>{say('From a failed backup in Cove to a ticket in HaloPSA')}</h1>
        <p>
          {say(
            'Cove Data Protection can open tickets in HaloPSA by itself. For that, some thirty settings in two consoles have to be right, and every customer needs its counterpart. Alcove stands beside both consoles, says what is missing, leads you to it, and proves with one test ticket that it works.',
          )}
        </p>
      </div>
      <figure class="help-figure">
        <Picture />
        <figcaption class="muted small">
          {say(
            'At the edge of the console: how much is ready, and a row for each thing that Cove needs. Show me opens the right place and points at the control.',
          )}
        </figcaption>
      </figure>
      <section aria-labelledby="first">
        <h2 id="first">{say('Three things to do first')}</h2>
        <ol class="steps-list help-steps">
          <li>
            <b>{say('Open HaloPSA.')}</b>{' '}
            {say(
              'Log in as an administrator, go to the configuration, and press Alcove’s tab at the edge of the page.',
            )}
            <OpenHalo model={model} />
          </li>
          <li>
            <b>{say('Check.')}</b>{' '}
            {say(
              'Press Check everything. It reads and changes nothing. What is missing is named, with the reason; most of it Alcove can set for you, once you have seen and agreed to it.',
            )}
          </li>
          <li>
            <b>{say('Connect.')}</b>{' '}
            {say(
              'Give Alcove the key that Cove will use. It is tried before Cove sees it. Then match the customers of both sides, and carry the result into Cove.',
            )}
            <div class="line">
              <Button onPress={model.connect}>{say('Connect to HaloPSA')}</Button>
              <Button icon="open" onPress={model.openCove}>
                {say('Open Cove')}
              </Button>
            </div>
          </li>
        </ol>
      </section>
      <section aria-labelledby="may" class="help-columns">
        <div>
          <h2 id="may">{say('What Alcove may do')}</h2>
          <Lines lines={may()} icon="met" tone="good" />
        </div>
        <div>
          <h2>{say('What it never does')}</h2>
          <Lines lines={never()} icon="unmet" tone="never" />
        </div>
      </section>
    </>
  );
}

function OpenHalo({ model }: { model: HelpModel }) {
  const tenants = model.tenants.value;
  return (
    <>
      {tenants.length > 0 && (
        <div class="line">
          {tenants.map((host) => (
            <Button key={host} icon="open" onPress={() => void model.openHalo(host)}>
              {host}
            </Button>
          ))}
        </div>
      )}
      <form
        class="help-open"
        onSubmit={(event) => {
          event.preventDefault();
          void model.openHalo();
        }}
      >
        <Field
          label={tenants.length > 0 ? say('Another HaloPSA') : say('Address of your HaloPSA')}
          kind="url"
          placeholder="acme.halopsa.com"
          value={model.address.value}
          onInput={model.type}
          problem={model.problem.value ?? undefined}
        />
        <Button kind="primary" icon="open" onPress={() => void model.openHalo()}>
          {say('Open HaloPSA')}
        </Button>
      </form>
    </>
  );
}

function Lines({ lines, icon, tone }: { lines: readonly string[]; icon: IconName; tone: string }) {
  return (
    <ul class={`help-lines ${tone}`}>
      {lines.map((line) => (
        <li key={line}>
          <Icon name={icon} />
          <span>{line}</span>
        </li>
      ))}
    </ul>
  );
}
