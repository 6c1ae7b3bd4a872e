/** Words that backup tools and people put into customer names: what is backed up, and what has become of the customer. */
export const toolWords: ReadonlySet<string> = new Set(
  'archive archives old zz x inactive closed left ended expired disabled deleted trial new dup duplicate backup backups server servers workstation workstations laptops desktops m365 o365 office365 microsoft365 365 cove cloud test demo hq head office site branch archived migrated dr offsite onsite local sql dc rmm msp dnu dead cancelled canceled terminated bdr datto veeam managed unmanaged prospect zzz xx xxx delete'.split(
    ' ',
  ),
);
export const isToolWord = (word: string): boolean => toolWords.has(word);
