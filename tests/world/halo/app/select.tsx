import ReactSelect from 'react-select';

export interface Option {
  value: string;
  label: string;
}

const common = {
  classNamePrefix: 'Select',
  className: 'halo-select',
  unstyled: true,
  // Menus live at the end of the body, so that scrolling containers do not cut them off.
  menuPortalTarget: document.body,
  menuPlacement: 'auto' as const,
  maxMenuHeight: 260,
};

/** A drop-down with search, as react-select makes it. */
export function Select({
  options,
  value,
  onChange,
  placeholder = 'Select…',
}: {
  options: readonly Option[];
  value: string | null;
  onChange: (value: string | null) => void;
  placeholder?: string;
}): JSX.Element {
  return (
    <ReactSelect<Option>
      {...common}
      options={options}
      placeholder={placeholder}
      value={options.find((option) => option.value === value) ?? null}
      onChange={(chosen) => onChange(chosen?.value ?? null)}
    />
  );
}

/** The same for several values. */
export function MultiSelect({
  options,
  value,
  onChange,
}: {
  options: readonly Option[];
  value: readonly string[];
  onChange: (value: string[]) => void;
}): JSX.Element {
  return (
    <ReactSelect<Option, true>
      {...common}
      isMulti
      options={options}
      placeholder="Select…"
      value={options.filter((option) => value.includes(option.value))}
      onChange={(chosen) => onChange(chosen.map((option) => option.value))}
    />
  );
}
