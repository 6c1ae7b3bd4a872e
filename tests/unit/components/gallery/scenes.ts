import { appScenes } from './app-scenes.ts';
import { byHandScenes } from './by-hand-scenes.ts';
import { consentScenes } from './consent-scenes.ts';
import { coveScenes } from './cove-scenes.ts';
import { helpScenes } from './help-scenes.ts';
import { sidebarScenes } from './sidebar-scenes.ts';
import { reportScenes } from './report-scenes.ts';
import { secretScenes } from './secret-scenes.ts';
import { settingsScenes } from './settings-scenes.ts';
import type { Scene } from './setups.ts';

export type { Scene } from './setups.ts';
export const scenes: Scene[] = [
  ...sidebarScenes,
  ...coveScenes,
  ...appScenes,
  ...byHandScenes,
  ...consentScenes,
  ...secretScenes,
  ...reportScenes,
  ...helpScenes,
  ...settingsScenes,
];
