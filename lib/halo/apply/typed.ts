/**
 * Values in the types in which HaloPSA's published OpenAPI specification (2024-09) takes them. What an answer spells otherwise
 * ("False" for false, "12" for 12) a strict server refuses to take back.
 */
import { scopesIn } from '../application-facts.ts';
import { flagIn, isRow, numberIn, type Row } from '../row.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));
const none: ReadonlySet<string> = new Set();

const flags = words(`
  _dotranslate _isimport _translateonly allowagents allowusers can_access canadd cancreate candelete canedit canview
  disable_adfs disable_anon disable_azure disable_centrify disable_google disable_okta disable_windowsauth
  filter_sitecontact foropps forprojects fortickets hasform in_section inactive include_note includeteamsintree
  is_integration is_manager isnew no_config_access otheragent_access sendpushnotification unassigned_access`);

const integers = words(`
  access_control_level agent_id assertion_consumer_service_index assettype_id button_id category_group_id chargerate
  client_id condition_count customfield_type delivery_method department_id display emailtemplate_id entity_id
  entity_id2 eventno field_id id id_int interval itilrequesttype key1 key2 language_id level loginas_agent_id
  loginas_client_id loginas_supplier_id loginentity mattermost_channelid membershiplevel organisation_id priority_id
  restriction_department_id restriction_team_id restriction_type role_id rule_id sequence site_id sitecontact_type sla_id
  slack_id subscriber_count team_id teams_id tickettype_id type_id user_id useworkinghours value1`);
/** What names a role or an application is text, also in the rows that belong to one; elsewhere it is a number. */
const textWhole = words('id role_id client_id');
const textInRows = words('role_id');

function typed(name: string, value: unknown): unknown {
  if (flags.has(name)) return flagIn({ [name]: value }, name) ?? value;
  return (integers.has(name) ? numberIn({ [name]: value }, name) : undefined) ?? value;
}

/** A row, and those in it, without the fields that are text whatever they look like. */
const rowTyped = (row: Row, text: ReadonlySet<string>): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      if (!Array.isArray(value)) return [name, text.has(name) ? value : typed(name, value)];
      const inRows = text.size > 0 ? textInRows : text;
      return [name, value.map((each: unknown) => (isRow(each) ? rowTyped(each, inRows) : each))];
    }),
  );

/**
 * The record with its rows, every value in its type; what cannot be told stays as it is.
 *
 * @param named `text` for records whose own id is text (roles, applications): a server may tell "7" from 7
 */
export function inTypes(record: Row, named: 'text' | 'number'): Row {
  const { scopes } = record;
  const told = typeof scopes === 'string' || (Array.isArray(scopes) && scopes.some((each) => typeof each === 'string'));
  const list = told ? scopesIn(record)?.map((name) => ({ name })) : undefined;
  return rowTyped(list ? { ...record, scopes: list } : record, named === 'text' ? textWhole : none);
}
