/**
 * Values in the types in which HaloPSA's published OpenAPI specification (2024-09) takes them. What an answer spells otherwise
 * ("False" for false, "12" for 12) a strict server refuses to take back.
 */
import { scopesIn } from '../application-facts.ts';
import { flagIn, isRow, numberIn, type Row } from '../row.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const flags = words(`
  _dotranslate _isimport _translateonly allowagents allowusers can_access canadd cancreate candelete canedit canview
  disable_adfs disable_anon disable_azure disable_centrify disable_google disable_okta disable_windowsauth
  filter_sitecontact foropps forprojects fortickets hasform in_section inactive include_note includeteamsintree
  is_integration is_manager isnew no_config_access otheragent_access sendpushnotification unassigned_access`);

const integers = words(`
  access_control_level agent_id assertion_consumer_service_index assettype_id button_id category_group_id chargerate
  client_id condition_count customfield_type delivery_method department_id display emailtemplate_id entity_id
  entity_id2 eventno field_id id_int interval itilrequesttype key1 key2 language_id level loginas_agent_id
  loginas_client_id loginas_supplier_id loginentity mattermost_channelid membershiplevel organisation_id priority_id
  restriction_department_id restriction_team_id restriction_type rule_id sequence site_id sitecontact_type sla_id
  slack_id subscriber_count team_id teams_id tickettype_id type_id user_id useworkinghours value1`);
/** Numbers in categories and in most rows; of roles and applications, and of whom rows belong to, GUIDs, which no number looks like. */
const ids = words('id role_id');

function typed(name: string, value: unknown): unknown {
  if (flags.has(name)) return flagIn({ [name]: value }, name) ?? value;
  return (integers.has(name) || ids.has(name) ? numberIn({ [name]: value }, name) : undefined) ?? value;
}

const rowsTyped = (record: Row): Row =>
  Object.fromEntries(
    Object.entries(record).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map((row: unknown) => (isRow(row) ? rowsTyped(row) : row)) : typed(name, value),
    ]),
  );

/** The record with its rows, every value in its type; what cannot be told stays as it is. */
export function inTypes(record: Row): Row {
  const { scopes } = record;
  const told = typeof scopes === 'string' || (Array.isArray(scopes) && scopes.some((each) => typeof each === 'string'));
  const list = told ? scopesIn(record)?.map((name) => ({ name })) : undefined;
  return rowsTyped(list ? { ...record, scopes: list } : record);
}
