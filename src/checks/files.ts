import {
  type ContentTree,
  EVIDENCE_FILE,
  FIGURES_FILE,
  REVIEWED_FILE,
} from '../course/read/content-tree.ts';
import { COURSE_FILE } from '../course/read/course-file.ts';
import type { Fault } from '../course/read/fault.ts';
import { LISTS } from '../course/read/lists.ts';
import { nearest } from '../course/read/nearest.ts';
import { TOLD_FILE } from '../course/read/told-sentences.ts';
import { ADDRESS_FILE } from './addresses.ts';

/** Files that stand in the folder of a course itself. */
const FILES = [
  COURSE_FILE,
  ...Object.values(LISTS).map(({ file }) => file),
  ...[REVIEWED_FILE, EVIDENCE_FILE, FIGURES_FILE, ADDRESS_FILE, TOLD_FILE],
  // What the fields of these files mean, written from the schemas.
  'README.md',
];

/** Folders of a course with the endings of what is read in them. */
const FOLDERS: Record<string, readonly string[]> = {
  sections: ['mdx'],
  diagrams: ['mmd', 'svg', 'json'],
  questions: ['yaml'],
  cards: ['yaml'],
};

/** Finds files that the site does not read: an ending or a name that it does not know. */
export function checkFiles({ files }: Pick<ContentTree, 'files'>): Fault[] {
  return [...files.keys()].flatMap((name): Fault[] => {
    const [folder = '', file, ...deeper] = name.split('/');
    // Which pictures there may be is found where they are compared with their entries.
    if (folder === 'photos' && file !== undefined && deeper.length === 0) return [];
    const base = (file ?? folder).replace(/\.[^.]*$/, '');
    const ending = name.replace(/^.*\./, '');
    if (
      file === undefined
        ? FILES.includes(name)
        : deeper.length === 0 && FOLDERS[folder]?.includes(ending)
    )
      return [];
    const meant =
      file === undefined
        ? nearest(name, FILES)
        : FOLDERS[folder] && deeper.length === 0
          ? `${folder}/${base}.${FOLDERS[folder]?.[0]}`
          : undefined;
    const suggestion = meant && `content/${meant}`;
    const message = 'The site does not read a file of this name.';
    return [
      { file: `content/${name}`, line: 1, column: 1, code: 'file/unknown', message, suggestion },
    ];
  });
}
