/** What can go wrong with what is kept, each with one sentence for the reader. */
export const PROBLEMS = {
  'storage-blocked':
    'This browser does not let the page keep anything: your answers count until you close this tab, and you can export them to keep them.',
  'storage-full':
    'The storage of this device is full: your newest answers count until you close this tab, so make room or export them.',
  'storage-corrupt':
    'What this browser keeps for the site could not be opened: your new answers count until you close this tab, and nothing was deleted.',
  'storage-partly':
    'Some of what this browser keeps for the site could not be read: it was left as it is, and all the rest counts.',
  'storage-newer':
    'A newer version of this site has kept your answers: reload the page to get that version; until then new answers count in this tab only.',
  'storage-waiting':
    'The storage does not answer, perhaps because another tab holds it: close other tabs of this site and reload; until then new answers count in this tab only.',
  'erase-failed':
    'Not everything could be erased: close other tabs of this site and try again, or delete the data of this site in the settings of your browser.',
  'clock-ahead':
    'Some answers are dated in the future: check the date of this device; nothing was lost, and those items are due now.',
  'file-unreadable': 'This is not a file that was exported here; nothing was changed.',
  'file-newer':
    'This file was made by a newer version of this site: reload the page and import it again; nothing was changed.',
  'file-partly': 'Some entries of this file could not be read; all the others were imported.',
} as const;

export type Problem = keyof typeof PROBLEMS;

/** One plain sentence (it may have a second half after a colon or semicolon) for the reader. */
export function problemText(problem: Problem): string {
  return PROBLEMS[problem];
}
