import { say, sayCount } from '../domain/say.ts';
import type { SettingsWords } from '../domain/settings.ts';

const ticksOf = (count: number): string => sayCount(count, '{n} tick', '{n} ticks');
const notesOf = (count: number): string => sayCount(count, '{n} note', '{n} notes');
const record = say('a chosen role or application');
const ticketType = say('a chosen ticket type');

/** What a file of settings would change, in words. */
export const settingsWords: SettingsWords = {
  decisions: (count) => sayCount(count, '{n} decision about a customer', '{n} decisions about customers'),
  choices: ({ ticks, notes = {}, manual, roleId, applicationId, ticketTypeId }) =>
    [
      ticksOf(Object.keys(ticks).length),
      notesOf(Object.keys(notes).length),
      ...(roleId !== undefined || applicationId !== undefined ? [record] : []),
      ...(ticketTypeId === undefined ? [] : [ticketType]),
      ...(manual === true ? [say('manual mode')] : []),
    ].join(', '),
  replacedChoices: (replaced) =>
    [
      ...(replaced.ticks > 0 ? [ticksOf(replaced.ticks)] : []),
      ...(replaced.notes > 0 ? [notesOf(replaced.notes)] : []),
      ...(replaced.record ? [record] : []),
      ...(replaced.ticketType ? [ticketType] : []),
    ].join(', '),
  panel: ({ open, mode, width }) =>
    [
      mode === 'dock' ? say('docked at the side') : say('floating'),
      say('{width} px', { width }),
      ...(open ? [] : [say('collapsed')]),
    ].join(', '),
  replacedPlace: () => say('its place'),
  taught: (count) => sayCount(count, '{n} place that was pointed at', '{n} places that were pointed at'),
  notices: (on) => (on ? say('on') : say('off')),
  details: () => say('details'),
};
