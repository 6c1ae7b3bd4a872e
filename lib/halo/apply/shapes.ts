/**
 * What may be written: three resources, and of each only the properties that HaloPSA's published OpenAPI
 * specification lists (2024-09). A property that merely stands in an answer is never sent back.
 */
import type { HaloWrite } from '../../bus/page-protocol.ts';
import { isRow, type Row } from '../row.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const category = words(`
  guid id value category_name type_id sla_id priority_id chargerate category_group_id include_note note user_note
  itilrequesttype is_integration translations`);

const role = words(`
  id id_int name normalizedName concurrencyStamp notes chargerates teams departments clients tickettypes assetfields
  unamecustomfields unameappointmenttypes notifications claims custombuttons assettypes uname_usercustomfields sites
  is_integration access_control access_control_level ac_tickettypes ac_approvals ac_rules ac_cannedtext ac_customfields
  ac_customtables ac_dashboards ac_workflows ac_roles ac_slas ac_templates ac_outcomes ac_workdays ac_emailtemplates
  ac_messagegroups ac_reportgroups ac_fieldgroups ac_languagepacks ac_itemgroups ac_suppliers ac_suppliercontracts
  ac_assettypes ac_assetgroups ac_servicecategories ac_services ac_chatprofiles ac_faqlists ac_devices`);

/** Without the secret, the tokens and the authorizations, which are nobody's to send. */
const application = words(`
  id clientId concurrencyToken consentType displayName type grant_type loginas_agent_id loginas_agent_name inactive
  system_use redirecturi logoutredirecturi cors_whitelist redirecturi_list postlogoutredirecturi_list
  cors_whitelist_list scopes allowagents allowusers organisation_id organisation_name loginas_client_id
  loginas_client_name loginas_supplier_id loginas_supplier_name loginentity language_id language_name
  disable_windowsauth disable_azure disable_adfs disable_okta disable_centrify disable_google disable_anon
  button_config assertion_consumer_service_index`);

/** Who a row of a role belongs to. */
const owner = 'id agent_id agent_name role_id role_name';
const accessControl = words(`
  id entity entity_id entity_name entity_text_id type agent_id user_id role_id team_id department_id name level`);
const field = words(`${owner} field_id field_name field_type level`);
const customField = words(`${owner} field_id field_name field_type level canadd candelete canedit customfield_type`);
const address = words('value label isnew');

/** Rows inside a record. Lists that are not named here are rows of access control, or hold plain values. */
const rows: Readonly<Record<string, ReadonlySet<string>>> = {
  claims: words('type value'),
  departments: words(`
    ${owner} department_id department_guid department_name membershiplevel includeteamsintree`),
  teams: words(`
    ${owner} team_id team_guid team_name department_id org_department_team_name is_manager no_config_access
    unassigned_access otheragent_access fortickets foropps forprojects in_section namewithinactive`),
  clients: words(`${owner} client_id client_name`),
  tickettypes: words(`${owner} tickettype_id tickettype_name cancreate canview canedit`),
  assettypes: words(`${owner} assettype_id assettype_name cancreate canview canedit`),
  sites: words(`${owner} site_id site_name level`),
  assetfields: field,
  unameappointmenttypes: field,
  unamecustomfields: customField,
  uname_usercustomfields: customField,
  custombuttons: words('id agent_id agent_name roleid role_name button_id button_name can_access'),
  chargerates: words('id type key1 key1_name key2 key2_guid key2_name role_id role_name'),
  notifications: words(`
    ${owner} guid name type delivery_method sendpushnotification eventno emailtemplate_id emailtemplate_guid
    emailtemplate_name user_id user_name email_list slack_id interval useworkinghours restriction_type
    restriction_department_id restriction_department_guid restriction_department_name restriction_team_id
    restriction_team_guid restriction_team_name webhook_id agents condition_count subscriber_count conditions
    slack_channel_name teams_id teams_channel_name value1 value1_name filter_sitecontact sitecontact_type roles
    mattermost_channelid mattermost_channel_name rule_id rule_name user_roles`),
  scopes: words('id application_id name'),
  redirecturi_list: address,
  postlogoutredirecturi_list: address,
  cors_whitelist_list: address,
  button_config: words('id application_id function function_name sequence display label_override hasform'),
  translations: words(`
    id language_id entity fieldname entity_id entity_id2 translation _dotranslate _translateonly _isimport
    default_translation`),
};
const rowsOf = (name: string): ReadonlySet<string> | undefined =>
  Object.hasOwn(rows, name) ? rows[name] : /^(?:access_control|ac_\w+)$/.test(name) ? accessControl : undefined;

interface Write {
  method: 'POST' | 'DELETE';
  path: string;
  properties?: ReadonlySet<string>;
}

const writes: Readonly<Record<HaloWrite, Write>> = {
  'category.save': { method: 'POST', path: '/Category', properties: category },
  'category.delete': { method: 'DELETE', path: '/Category/*' },
  'role.save': { method: 'POST', path: '/Roles', properties: role },
  'role.delete': { method: 'DELETE', path: '/Roles/*' },
  'application.save': { method: 'POST', path: '/Application', properties: application },
  'application.delete': { method: 'DELETE', path: '/Application/*' },
};

const pick = (row: Row, names: ReadonlySet<string>): Row =>
  Object.fromEntries(Object.entries(row).filter(([name, value]) => names.has(name) && value !== undefined));

/** Some versions tell a claim's value as a number; the specification knows text only. */
const inner = (list: string, row: Row): Row => {
  const { value } = row;
  const told = typeof value === 'number' || typeof value === 'boolean';
  return list === 'claims' && told ? { ...row, value: String(value) } : row;
};

/** The part of a record that may be sent, nested rows included. */
export function sendable(operation: HaloWrite, record: Row): Row {
  const { properties } = writes[operation];
  if (!properties) return {};
  return Object.fromEntries(
    Object.entries(pick(record, properties)).map(([name, value]) => {
      const known = rowsOf(name);
      if (!Array.isArray(value) || known === undefined) return [name, value];
      return [name, value.map((row: unknown) => (isRow(row) ? pick(inner(name, row), known) : row))];
    }),
  );
}

export interface WriteCall {
  method: 'POST' | 'DELETE';
  /** Below `/api`. */
  path: string;
  body?: string;
}

const idForm = /^[A-Za-z0-9-]{1,64}$/;

/**
 * The request of an operation. HaloPSA takes an array for one record too; `id` absent creates, present updates.
 * `null`: an id where none belongs, none where one is needed, or a property that may not be sent.
 */
export function callOf(operation: HaloWrite, { id, record }: { id?: string; record?: Row }): WriteCall | null {
  const { method, path } = writes[operation];
  if (method === 'DELETE')
    return id !== undefined && idForm.test(id) && !record ? { method, path: path.replace('*', id) } : null;
  if (!record || id !== undefined) return null;
  const body = sendable(operation, record);
  return Object.keys(record).every((name) => name in body) ? { method, path, body: JSON.stringify([body]) } : null;
}
