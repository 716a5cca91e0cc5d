/** Why the database of this site cannot be used, each as a sentence for the reader. */
const CAUSES = {
  'storage-blocked': 'This browser does not let the page use its database.',
  'storage-full': 'The storage of this device is full.',
  'storage-corrupt':
    'The database of this site could not be opened; what is in it was left as it is.',
  'storage-newer':
    'A newer version of this site has written the database: reload the page to get that version.',
  'storage-waiting':
    'The database of this site does not answer, perhaps because another tab holds it: close other tabs of this site and reload.',
} as const;

/** How long something lasts that is not in the database: until it is erased, or the tab is closed, or the page is left. */
export type Lasts = 'device' | 'tab' | 'page';

const CONSEQUENCES: Record<Lasts, string> = {
  device:
    'What is new is kept in a small store of this browser instead and counts here; export it to be safe.',
  tab: 'What is new counts until you close this tab; export it to keep it.',
  page: 'What is new counts until you leave this page; export it now to keep it.',
};

/** All else that can go wrong with what is kept. */
const OTHERS = {
  'storage-partly':
    'Some of what this browser keeps for the site could not be read: it was left as it is, and all the rest counts.',
  'erase-failed':
    'Not everything could be erased: close other tabs of this site and try again, or delete the data of this site in the settings of your browser.',
  'undo-failed':
    'The import could not be taken back: close other tabs of this site and try again; nothing else was changed.',
  'clock-ahead':
    'Some answers are dated in the future: check the date of this device; nothing was lost, and those items are due now.',
  'file-unreadable':
    'This is not a file that was exported here, or it was cut off on its way; nothing was changed.',
  'file-too-large': 'A file of more than 50 MB cannot be read here; nothing was changed.',
  'file-newer':
    'This file was made by a newer version of this site: reload the page and import it again; nothing was changed.',
  'file-partly': 'Some entries of this file could not be read; all the others can be imported.',
} as const;

export type StorageCause = keyof typeof CAUSES;

/** A cause alone means that what is new lasts as long as the page. */
export type Problem = StorageCause | `${StorageCause}-${Lasts}` | keyof typeof OTHERS;

export const PROBLEMS: readonly Problem[] = [
  ...(Object.keys(CAUSES) as StorageCause[]).flatMap((cause): Problem[] => [
    cause,
    ...(Object.keys(CONSEQUENCES) as Lasts[]).map((lasts): Problem => `${cause}-${lasts}`),
  ]),
  ...(Object.keys(OTHERS) as (keyof typeof OTHERS)[]),
];

/** A problem of the database, with how long what is new lasts; any other problem as it is. */
export function lasting(problem: Problem, lasts: Lasts): Problem {
  return problem in CAUSES ? `${problem as StorageCause}-${lasts}` : problem;
}

/** What a problem is and what it means, in plain sentences for the reader. */
export function problemText(problem: Problem): string {
  if (problem in OTHERS) return OTHERS[problem as keyof typeof OTHERS];
  const [, cause = '', lasts = 'page'] = /^(storage-[a-z]+)(?:-([a-z]+))?$/.exec(problem) ?? [];
  return `${CAUSES[cause as StorageCause]} ${CONSEQUENCES[lasts as Lasts]}`;
}
