/**
 * The shapes of what is written, as HaloPSA's published OpenAPI specification has them (2024-09): properties by type. Nothing
 * else may stand in a body (`additionalProperties: false`); everything but a row's own integer id may be null.
 */
export interface Shape {
  text?: string;
  guid?: string;
  integer?: string;
  number?: string;
  flag?: string;
  /** Lists by the shape of their rows; a shape that is not in this file is not looked into. */
  lists?: Readonly<Record<string, string>>;
}

export const shapes: Readonly<Record<string, Shape>> = {
  CategoryDetail: {
    text: 'intent value category_name note user_note _warning',
    guid: 'guid',
    integer: 'id type_id sla_id priority_id chargerate category_group_id itilrequesttype',
    flag: '_isnew include_note is_integration',
    lists: {
      LanguagePackTranslationsCustom: 'translations',
    },
  },
  NHD_Roles: {
    text: 'intent notes _warning Oo_name id name normalizedName concurrencyStamp',
    integer: 'id_int access_control_level',
    flag: 'is_integration',
    lists: {
      Restriction: 'chargerates',
      UnameSection: 'teams',
      UnameDepartment: 'departments',
      UnameAreaRestriction: 'clients',
      UnameRequestType: 'tickettypes',
      UnameField: 'assetfields',
      UnameCustom: 'unamecustomfields uname_usercustomfields',
      UnameAppointment: 'unameappointmenttypes',
      UnameNotification: 'notifications',
      NHD_Claim: 'claims',
      UnameButton: 'custombuttons',
      UnameXtype: 'assettypes',
      AccessControl: `
        access_control ac_tickettypes ac_approvals ac_rules ac_cannedtext ac_customfields ac_customtables
        ac_dashboards ac_workflows ac_roles ac_slas ac_templates ac_outcomes ac_workdays ac_emailtemplates
        ac_messagegroups ac_reportgroups ac_fieldgroups ac_languagepacks ac_itemgroups ac_suppliers
        ac_suppliercontracts ac_assettypes ac_assetgroups ac_servicecategories ac_services ac_chatprofiles
        ac_faqlists ac_devices`,
      UnameSite: 'sites',
    },
  },
  NHD_Identity_Application: {
    text: `
      grant_type loginas_agent_name system_use redirecturi logoutredirecturi cors_whitelist
      organisation_name loginas_client_name loginas_supplier_name language_name _warning clientId
      clientSecret concurrencyToken consentType displayName id permissions postLogoutRedirectUris properties
      redirectUris type`,
    integer: `
      loginas_agent_id organisation_id loginas_client_id loginas_supplier_id loginentity language_id
      assertion_consumer_service_index`,
    flag: `
      inactive allowagents allowusers disable_windowsauth disable_azure disable_adfs disable_okta
      disable_centrify disable_google disable_anon _issystem`,
    lists: {
      KeyPair2: 'redirecturi_list postlogoutredirecturi_list cors_whitelist_list',
      NHD_Identity_ApplicationScope: 'scopes',
      LoginScreenConfig: 'button_config',
      OpenIddictAuthorization: 'authorizations',
      OpenIddictToken: 'tokens',
    },
  },
  NHD_Claim: {
    text: 'type value',
  },
  UnameDepartment: {
    text: 'agent_name department_name role_id role_name',
    guid: 'department_guid',
    integer: 'id agent_id department_id membershiplevel',
    flag: 'includeteamsintree',
  },
  UnameSection: {
    text: 'agent_name team_name org_department_team_name role_id role_name namewithinactive',
    guid: 'team_guid',
    integer: 'id agent_id team_id department_id',
    flag: 'is_manager no_config_access unassigned_access otheragent_access fortickets foropps forprojects in_section',
  },
  UnameAreaRestriction: {
    text: 'agent_name client_name role_id role_name',
    integer: 'id agent_id client_id',
  },
  UnameRequestType: {
    text: 'agent_name tickettype_name role_id role_name _warning',
    integer: 'id agent_id tickettype_id',
    flag: 'cancreate canview canedit',
  },
  AccessControl: {
    text: 'entity name _warning entity_name entity_text_id',
    integer: 'id entity_id type agent_id user_id role_id team_id department_id level',
  },
  KeyPair2: {
    text: 'value label',
    flag: 'isnew',
  },
  Restriction: {
    text: 'key1_name key2_name role_id role_name _warning',
    guid: 'key2_guid',
    integer: 'id type key1 key2',
  },
  UnameField: {
    text: 'agent_name field_name role_id role_name field_type _warning',
    integer: 'id agent_id field_id level',
  },
  UnameCustom: {
    text: 'agent_name field_name role_id role_name field_type _warning',
    integer: 'id agent_id field_id level customfield_type',
    flag: 'canadd candelete canedit',
  },
  UnameAppointment: {
    text: 'agent_name field_name role_id role_name field_type _warning',
    integer: 'id agent_id field_id level',
  },
  UnameButton: {
    text: 'agent_name roleid role_name button_name _warning',
    integer: 'id agent_id button_id',
    flag: 'can_access',
  },
  UnameXtype: {
    text: 'agent_name assettype_name role_id role_name _warning',
    integer: 'id agent_id assettype_id',
    flag: 'cancreate canview canedit',
  },
  UnameSite: {
    text: 'agent_name role_id role_name site_name _warning',
    integer: 'id agent_id site_id level',
  },
  NHD_Identity_ApplicationScope: {
    text: 'application_id name',
    integer: 'id',
  },
  LoginScreenConfig: {
    text: 'application_id function function_name label_override',
    integer: 'id sequence display',
    flag: 'hasform',
  },
  LanguagePackTranslationsCustom: {
    text: 'entity fieldname translation default_translation _warning',
    integer: 'id language_id entity_id entity_id2',
    flag: '_dotranslate _translateonly _isimport',
  },
  UnameNotification: {
    text: `
      intent name agent_name emailtemplate_name user_name email_list restriction_department_name
      restriction_team_name role_id role_name slack_channel_name teams_channel_name value1_name _warning
      mattermost_channel_name rule_name`,
    guid: 'guid emailtemplate_guid restriction_department_guid restriction_team_guid webhook_id',
    integer: `
      id agent_id type delivery_method eventno emailtemplate_id user_id slack_id useworkinghours
      restriction_type restriction_department_id restriction_team_id condition_count subscriber_count
      teams_id value1 sitecontact_type mattermost_channelid rule_id`,
    number: 'interval',
    flag: 'sendpushnotification _canupdate _iszapier filter_sitecontact',
    lists: {
      UnameNotificationLink: 'agents roles user_roles',
      NotificationConditions: 'conditions',
    },
  },
};

/** What a POST to a collection takes: an array of these. */
export const bodies: Readonly<Record<string, string>> = {
  category: 'CategoryDetail',
  roles: 'NHD_Roles',
  application: 'NHD_Identity_Application',
};
