/** Angular's hash form: a primary path and named outlets in brackets, `#/backup/overview/view/1(panel:device-properties/7/summary)`. */
export interface Route {
  path: string;
  panel: string | null;
}

export function currentRoute(): Route {
  const [, path = '', panel = null] = /^#?\/?([^(]*)(?:\(panel:([^)]*)\))?/.exec(location.hash) ?? [];
  return { path: path.replace(/\/+$/, ''), panel };
}

export const navigate = (path: string): void => {
  location.hash = `#/${path}`;
};
