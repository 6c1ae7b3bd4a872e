/**
 * An attack or a fault to survive, and the tests that show it. A test is named by its file and by a part of its
 * title that stands in the file as it is; `npm run bench -- resilience` runs exactly these.
 */
export interface ResilienceCase {
  id: string;
  kind: 'attack' | 'fault';
  /** In one line: what is done to Alcove, or what fails. */
  what: string;
  tests: readonly (readonly [file: string, title: string])[];
  /** What no test shows, or what a browser cannot give. */
  limit?: string;
}
