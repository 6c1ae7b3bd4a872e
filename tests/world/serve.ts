import { parseArgs } from 'node:util';
import { agentLogins, brokenStates, looks } from './halo/index.ts';
import type { TenantOptions } from './halo/options.ts';
import { startWorld } from './server.ts';

/**
 * Serves both simulated consoles until Ctrl-C: `npm run world -- --state ready --look clients --customers 250 --variant top`.
 */

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    host: { type: 'string', default: 'acme.halopsa.com' },
    state: { type: 'string', default: 'unconfigured' },
    look: { type: 'string', default: 'plain' },
    customers: { type: 'string', default: '250' },
    seed: { type: 'string', default: '1' },
    variant: { type: 'string', default: 'frame' },
    help: { type: 'boolean', default: false },
  },
});

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const isLook = (name: string): name is keyof typeof looks => Object.hasOwn(looks, name);

function stateOf(text: string): NonNullable<TenantOptions['state']> {
  if (text === 'unconfigured' || text === 'ready') return text;
  if (text.startsWith('broken:')) return `broken:${text.slice('broken:'.length)}`;
  return `broken:${text}`;
}

async function main(): Promise<void> {
  if (values.help) {
    say(
      '--port N  --host NAME  --state unconfigured|ready|broken:NAME  --look NAME  --customers N  --seed N  --variant frame|top',
    );
    say(`looks: ${Object.keys(looks).join(', ')}`);
    say(`broken states: ${brokenStates.map((entry) => entry.name).join(', ')}`);
    return;
  }
  if (!isLook(values.look)) throw new Error(`no look "${values.look}"; there are: ${Object.keys(looks).join(', ')}`);
  const known = /\.(?:halopsa|haloitsm|halocrm|haloservicedesk)\.com$/u.test(values.host);
  const world = await startWorld({
    port: Number(values.port),
    customers: Number(values.customers),
    seed: Number(values.seed),
    extraHosts: known ? [] : [values.host],
    tenants: [{ host: values.host, state: stateOf(values.state), look: values.look }],
    cove: { variant: values.variant === 'top' ? 'top' : 'frame' },
  });
  const tenant = world.halo.tenant();
  say(`Simulated consoles on port ${world.port}`);
  say('');
  say(`HaloPSA        https://${values.host}/config`);
  for (const [name, login] of Object.entries(agentLogins))
    say(`  ${name.padEnd(20)} ${login.email}  ${login.password}`);
  for (const application of tenant.state.applications.filter((entry) => entry.name.startsWith('Cove')))
    say(`  application ${application.name}: Client ID ${application.clientId}, Client Secret ${application.secret}`);
  say(`Cove           ${world.cove.urls.home}`);
  for (const user of world.cove.state.users) say(`  ${user.role.padEnd(20)} ${user.email}  ${user.password}`);
  say('');
  say('Start Chromium with a new profile and these flags:');
  say(`  ${world.browserArgs.map((flag) => `'${flag}'`).join(' ')} --user-data-dir=/tmp/world-profile --disable-quic`);
  say('Firefox: accept insecure certificates and set in about:config');
  for (const [name, value] of Object.entries(world.firefoxPreferences)) say(`  ${name} = ${String(value)}`);
  say('');
  say('Ctrl-C ends it.');
  const end = (): void => void world.close().then(() => process.exit(0));
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}

await main();
