import { useEffect, useState, type ReactNode } from 'react';
import { boot } from './boot.ts';
import { Icon } from './icons.tsx';

const { look } = boot;

let swallowed = !look.swallowFirstClick;

/** Some versions lose the first click on a tab or on Edit right after loading. */
function taken(): boolean {
  if (swallowed) return false;
  swallowed = true;
  return true;
}

export interface Action {
  title: string;
  icon: string;
  onClick: () => void;
  disabled?: boolean;
  primary?: boolean;
}

/** The buttons at the top right of a page. */
function Toolbar({ actions }: { actions: readonly Action[] }): JSX.Element {
  return (
    <div className="buttons-container">
      {actions.map(({ title, icon, onClick, disabled, primary }) => (
        <button
          key={title}
          type="button"
          title={title}
          disabled={disabled === true}
          className={primary === true ? 'solidbutton glow-btn' : 'solidbutton fabtn'}
          onClick={() => {
            if (title === 'Edit' && taken()) return;
            onClick();
          }}
        >
          <Icon name={icon} />
          <span className="btn-text">{title}</span>
        </button>
      ))}
    </div>
  );
}

/** Head of a page: breadcrumb, title, toolbar. */
export function PageHead({
  title,
  crumbs,
  actions = [],
}: {
  title: string;
  crumbs: readonly string[];
  actions?: readonly Action[];
}): JSX.Element {
  return (
    <div className="details-head">
      <div>
        <div className="crumbs">{crumbs.join('  ›  ')}</div>
        <h2 className="details_page_title">{title}</h2>
      </div>
      <Remount>
        <Toolbar actions={actions} />
      </Remount>
    </div>
  );
}

export function Tabs({
  tabs,
  tab,
  onTab,
  locked = false,
}: {
  tabs: readonly string[];
  tab: string;
  onTab: (tab: string) => void;
  locked?: boolean;
}): JSX.Element {
  return (
    <ul className={`tabmenu ${locked ? 'locked' : ''}`}>
      {tabs.map((name) => (
        <li
          key={name}
          className={`tabmenu-item ${name === tab ? 'active' : ''}`}
          onClick={() => {
            if (taken()) return;
            if (!locked) onTab(name);
          }}
        >
          {name}
        </li>
      ))}
    </ul>
  );
}

/** A titled block of settings. */
export function Group({ title, children }: { title: string; children: ReactNode }): JSX.Element {
  return (
    <div className="details-group">
      <div className="details-group-header">
        <span>{title}</span>
      </div>
      <div className="info info-form">{children}</div>
    </div>
  );
}

/** A label with what stands below it: a value, or a control. */
export function Field({
  label,
  hint,
  name,
  children,
}: {
  label: string;
  hint?: string;
  name?: string;
  children: ReactNode;
}): JSX.Element {
  return (
    <div className="form-row">
      <div className="form-label">
        <label {...(name === undefined ? {} : { htmlFor: `input-field-for-${name}` })}>{label}</label>
      </div>
      {children}
      {hint === undefined ? null : <div className="form-hint">{hint}</div>}
    </div>
  );
}

/** A label and its value, read only. */
export function Shown({ label, value, hint }: { label: string; value: string; hint?: string }): JSX.Element {
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      <div className="noedit-value">{value === '' ? '\u00a0' : value}</div>
    </Field>
  );
}

export function TextInput({
  label,
  name,
  value,
  onChange,
  hint,
}: {
  label: string;
  name: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
}): JSX.Element {
  return (
    <Field label={label} name={name} {...(hint === undefined ? {} : { hint })}>
      <input
        id={`input-field-for-${name}`}
        className="text-input"
        type="text"
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}

export function Checkbox({
  label,
  name,
  checked,
  onChange,
}: {
  label: string;
  name: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}): JSX.Element {
  return (
    <div className="form-row check-row">
      <label className="check">
        <input
          id={`input-field-for-${name}`}
          type="checkbox"
          checked={checked}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span className="check-box" />
        <span>{label}</span>
      </label>
    </div>
  );
}

/** Replaces its content by new nodes every so often, as the real app does, unless somebody is working in it. */
export function Remount({ children }: { children: ReactNode }): JSX.Element {
  const [generation, setGeneration] = useState(0);
  useEffect(() => {
    if (look.rerenderMs === 0) return undefined;
    const timer = window.setInterval(() => {
      const active = document.activeElement;
      const busy =
        document.querySelector('.Select__menu') !== null ||
        (active !== null && active !== document.body) ||
        document.querySelector(':active') !== null;
      if (!busy) setGeneration((before) => before + 1);
    }, look.rerenderMs);
    return () => window.clearInterval(timer);
  }, []);
  return (
    <div className="remount" key={generation}>
      {children}
    </div>
  );
}
