import { boot } from '../boot.ts';
import { Icon } from '../icons.tsx';
import { MultiSelect, Select } from '../select.tsx';
import { Table } from '../table.tsx';
import { Checkbox, Field, Group, Shown } from '../widgets.tsx';
import type { TicketType, TypeChoices } from './ticket-type-data.ts';

interface Parts {
  type: TicketType;
  choices: TypeChoices;
  editing: boolean;
  patch: (change: Partial<TicketType>) => void;
}

function Remove({ onClick }: { onClick: () => void }): JSX.Element {
  return (
    <button type="button" className="iconbutton" title="Remove" onClick={onClick}>
      <Icon name="trash" />
    </button>
  );
}

/** Fields of tickets of this type. */
export function TypeFields({ type, choices, editing, patch }: Parts): JSX.Element {
  const free = choices.fields.filter((field) => type.fields.every((row) => row.fieldid !== field.id));
  const add = (id: string | null): void => {
    const found = choices.fields.find((field) => String(field.id) === id);
    if (found !== undefined)
      patch({
        fields: [
          ...type.fields,
          { fieldid: found.id, fieldname: found.name, fieldinfo: { label: found.label, mandatory: false } },
        ],
      });
  };
  return (
    <div className="details-group">
      <div className="details-group-header">
        <span>Fields</span>
      </div>
      {editing ? (
        <div className="info info-form">
          <Field label="Add a Field">
            <Select
              options={free.map((field) => ({ value: String(field.id), label: field.label }))}
              value={null}
              onChange={add}
            />
          </Field>
        </div>
      ) : null}
      <Table
        rows={type.fields}
        columns={[
          { header: 'Field', text: (row) => row.fieldinfo?.label ?? row.fieldname },
          {
            header: 'New Ticket (Agent)',
            text: (row) => (row.fieldinfo?.mandatory === true ? 'Visible - Mandatory' : 'Visible - Not Mandatory'),
          },
          ...(editing
            ? [
                {
                  header: '',
                  text: () => '',
                  width: 50,
                  cell: (row: TicketType['fields'][number]) => (
                    <Remove onClick={() => patch({ fields: type.fields.filter((other) => other !== row) })} />
                  ),
                },
              ]
            : []),
        ]}
      />
    </div>
  );
}

/** Which categories tickets of this type may have. */
export function TypeAllowedValues({ type, choices, editing, patch }: Parts): JSX.Element {
  const label = `Allow all values of ${boot.look.category1}`;
  const allowed = type.allowed_category1.map((row) => String(row.category_id));
  const options = choices.categories.map((entry) => ({ value: String(entry.id), label: entry.text }));
  if (!editing)
    return (
      <Group title="Allowed Values">
        <Shown label={label} value={type.allowall_category1 ? 'Yes' : 'No'} />
        {type.allowall_category1 ? null : (
          <Shown
            label={`Allowed values of ${boot.look.category1}`}
            value={options
              .filter((option) => allowed.includes(option.value))
              .map((option) => option.label)
              .join(', ')}
          />
        )}
      </Group>
    );
  return (
    <Group title="Allowed Values">
      <Checkbox
        label={label}
        name="allowall_category1"
        checked={type.allowall_category1}
        onChange={(value) => patch({ allowall_category1: value })}
      />
      {type.allowall_category1 ? null : (
        <Field label={`Allowed values of ${boot.look.category1}`}>
          <MultiSelect
            options={options}
            value={allowed}
            onChange={(value) => patch({ allowed_category1: value.map((id) => ({ category_id: Number(id) })) })}
          />
        </Field>
      )}
    </Group>
  );
}

/** Who may modify tickets of this type. */
export function TypeAccess({ type, choices, editing, patch }: Parts): JSX.Element {
  const nameOf = (id: number): string => choices.roles.find((role) => role.id === id)?.name ?? String(id);
  const free = choices.roles.filter((role) => type.access_control.every((row) => row.role_id !== role.id));
  return (
    <div className="details-group">
      <div className="details-group-header">
        <span>Access Control</span>
      </div>
      <p className="muted pad">
        All Administrators will automatically have Owner access. Only permission to Modify can be granted here.
      </p>
      {editing ? (
        <div className="info info-form">
          <Field label="Grant access to a Role">
            <Select
              options={free.map((role) => ({ value: String(role.id), label: role.name }))}
              value={null}
              onChange={(id) =>
                id !== null && patch({ access_control: [...type.access_control, { role_id: Number(id), level: 1 }] })
              }
            />
          </Field>
        </div>
      ) : null}
      <Table
        rows={type.access_control}
        columns={[
          { header: 'Role', text: (row) => nameOf(row.role_id) },
          { header: 'Level', text: (row) => (row.level >= 2 ? 'Owner' : 'Read and Modify') },
          ...(editing
            ? [
                {
                  header: '',
                  text: () => '',
                  width: 50,
                  cell: (row: TicketType['access_control'][number]) => (
                    <Remove
                      onClick={() => patch({ access_control: type.access_control.filter((other) => other !== row) })}
                    />
                  ),
                },
              ]
            : []),
        ]}
      />
    </div>
  );
}
