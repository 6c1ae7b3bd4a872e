import type { ComponentChildren } from 'preact';
import type { SightedButton } from '../../lib/models/ports.ts';
import { Icon, type IconName } from '../icons/icon.tsx';

export interface ButtonProps {
  children: ComponentChildren;
  onPress: () => void;
  kind?: 'primary' | 'plain' | 'quiet' | 'danger';
  small?: boolean;
  icon?: IconName;
  disabled?: boolean;
  /** Id of the text that says more than the name does. */
  describedBy?: string;
  title?: string;
  /** What it folds and unfolds. */
  unfolds?: { id: string; open: boolean };
  /** In a console's page: looked at by the page layer before what it does is done. */
  sight?: SightedButton;
}

export function Button(props: ButtonProps) {
  const {
    children,
    onPress,
    kind = 'plain',
    small = false,
    icon,
    disabled = false,
    describedBy,
    title,
    sight,
    unfolds,
  } = props;
  return (
    <button
      type="button"
      data-sight={sight}
      class={`button ${kind === 'plain' ? '' : kind} ${small ? 'small' : ''}`}
      disabled={disabled}
      aria-describedby={describedBy}
      title={title}
      aria-expanded={unfolds?.open}
      aria-controls={unfolds?.open ? unfolds.id : undefined}
      onClick={onPress}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

export interface IconButtonProps {
  icon: IconName;
  /** The accessible name; shown as a tooltip too. */
  name: string;
  onPress: () => void;
  small?: boolean;
  disabled?: boolean;
  describedBy?: string;
  tabIndex?: number;
}

export function IconButton(props: IconButtonProps) {
  const { icon, name, onPress, small = false, disabled = false, describedBy, tabIndex } = props;
  return (
    <button
      type="button"
      class={`icon-button ${small ? 'small' : ''}`}
      aria-label={name}
      title={name}
      aria-describedby={describedBy}
      tabIndex={tabIndex}
      disabled={disabled}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
}
