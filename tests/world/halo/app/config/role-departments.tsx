import { Icon } from '../icons.tsx';
import { MultiSelect, Select } from '../select.tsx';
import { Table } from '../table.tsx';
import { Field, Group, Remount, Shown } from '../widgets.tsx';
import { allDepartmentsOptions, departmentLevels } from '../words.ts';
import type { RoleChoices, RoleDraft } from './role-data.ts';
import type { Patch } from './role-data.ts';

interface Row {
  departmentId: number;
  level: number;
}

const levelOptions = departmentLevels.map((label, index) => ({ value: String(index), label }));

/** "Departments & Teams" of a role. */
export function RoleDepartments({
  role,
  choices,
  editing,
  patch,
}: {
  role: RoleDraft;
  choices: RoleChoices;
  editing: boolean;
  patch: Patch;
}): JSX.Element {
  const label = 'Membership level to all Departments';
  const nameOf = (id: number): string => choices.departments.find((entry) => entry.id === id)?.name ?? String(id);
  const setLevel = (id: number, level: number): void =>
    patch({ departments: role.departments.map((row) => (row.departmentId === id ? { ...row, level } : row)) });
  const free = choices.departments.filter((entry) => role.departments.every((row) => row.departmentId !== entry.id));
  const rows = (
    <Table<Row>
      rows={role.departments}
      columns={[
        { header: 'Department', text: (row) => nameOf(row.departmentId) },
        {
          header: 'Membership Level',
          text: (row) => departmentLevels[row.level] ?? '',
          ...(editing
            ? {
                cell: (row: Row) => (
                  <Select
                    options={levelOptions}
                    value={String(row.level)}
                    onChange={(value) => setLevel(row.departmentId, Number(value ?? 0))}
                  />
                ),
              }
            : {}),
        },
        ...(editing
          ? [
              {
                header: '',
                text: () => '',
                width: 50,
                cell: (row: Row) => (
                  <button
                    type="button"
                    className="iconbutton"
                    title="Remove"
                    onClick={() =>
                      patch({
                        departments: role.departments.filter((other) => other.departmentId !== row.departmentId),
                      })
                    }
                  >
                    <Icon name="trash" />
                  </button>
                ),
              },
            ]
          : []),
      ]}
    />
  );
  const teams = choices.teams.filter((team) => role.teams.includes(team.id));
  if (!editing)
    return (
      <Remount>
        <Group title="Departments">
          <Shown
            label={label}
            value={allDepartmentsOptions.find((option) => option.value === role.allDepartments)?.label ?? 'Not set'}
          />
        </Group>
        <div className="details-group">{rows}</div>
        <Group title="Teams">
          <Shown label="Member of Teams" value={teams.map((team) => team.name).join(', ')} />
        </Group>
      </Remount>
    );
  return (
    <>
      <Group title="Departments">
        <Field label={label} hint="Applies to every Department, also to those that are added later.">
          <Select
            options={allDepartmentsOptions}
            value={role.allDepartments}
            onChange={(allDepartments) => patch({ allDepartments })}
            placeholder="Not set"
          />
        </Field>
        <Field label="Add a Department">
          <Select
            options={free.map((entry) => ({ value: String(entry.id), label: entry.name }))}
            value={null}
            onChange={(value) =>
              value !== null && patch({ departments: [...role.departments, { departmentId: Number(value), level: 0 }] })
            }
          />
        </Field>
      </Group>
      <div className="details-group">{rows}</div>
      <Group title="Teams">
        <Field label="Member of Teams">
          <MultiSelect
            options={choices.teams.map((team) => ({ value: String(team.id), label: team.name }))}
            value={role.teams.map(String)}
            onChange={(value) => patch({ teams: value.map(Number) })}
          />
        </Field>
      </Group>
    </>
  );
}
