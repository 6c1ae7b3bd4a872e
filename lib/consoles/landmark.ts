/**
 * How a thing in a host console is described: by what a person would call it, never by a selector
 * alone. Labels are lists of variants seen in public sources; matching folds case, spaces, hyphens.
 */
import type { RequirementId } from '../domain/requirement-id.ts';

export type LandmarkRole =
  | 'button'
  | 'link'
  | 'tab'
  | 'menuitem'
  | 'textbox'
  | 'combobox'
  | 'checkbox'
  | 'setting'
  | 'table'
  | 'row'
  | 'heading'
  | 'dialog'
  | 'text';

export interface Landmark {
  id: string;
  /** `setting`: a label with its value, whatever control holds it (read-only text too). */
  role: LandmarkRole;
  /** Accessible or visible names, most usual first. */
  names: readonly string[];
  /** Headings or section names it stands under, when that tells it from a namesake. */
  near?: readonly string[];
  /** Name of the tab that must be open to see it. */
  tab?: readonly string[];
}

export interface Place {
  id: string;
  console: 'halo' | 'cove';
  /** How the console's own menus are followed by hand, for the text fallback ("Configuration > Teams & Agents > Roles"). */
  path: string;
  /** Address to open directly, relative to the console's origin; only where a public source confirms it. */
  address?: string;
  /** Recognises an address (pathname + search + hash). */
  matches?: RegExp;
}

/** One step by which a person makes a requirement true. */
export interface GuideStep {
  place: string;
  landmark?: string;
  /** The instruction in the console's own words. `**` marks labels. */
  say: string;
  /** The record that it describes: the same instruction with its name, for when that is known. */
  record?: { requirement: RequirementId; say: (name: string) => string };
  /**
   * What the landmark shows once the step is done, any of these (a longer text that begins so counts); an empty
   * list: any text at all. Absent: the page does not tell.
   */
  shows?: readonly string[];
  /** Not what the guide is about: without it, that does not show. */
  first?: true;
  /** It turns a page from view mode into edit mode: done again after a reload. */
  edits?: true;
}
