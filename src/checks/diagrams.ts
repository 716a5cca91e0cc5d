import { join } from 'node:path';
import { readContentFolder } from '../course/read/content-files.ts';
import type { Fault } from '../course/read/fault.ts';
import { parseDiagram } from '../course/schema/diagram.ts';
import { isFresh, orphans } from '../diagrams/renderer/store.ts';

/**
 * Finds diagrams whose head is wrong, whose picture is out of date, or whose source is gone.
 * Needs no browser.
 * @param dir path of the content folder
 */
export function checkDiagrams(dir: string): Fault[] {
  const folder = join(dir, 'diagrams');
  const faults = readContentFolder(dir, 'diagrams', '.mmd').flatMap(({ name, slug, text }) => {
    const { source, faults } = parseDiagram(name, text);
    if (!source || isFresh(folder, slug, source.hash)) return faults;
    return [
      fault(name, 'diagram/stale', 'The picture was not drawn from this version of the diagram.'),
    ];
  });
  return [
    ...faults,
    ...orphans(folder).map((name) =>
      fault(
        `content/diagrams/${name}`,
        'diagram/orphan',
        'The picture has no source beside it any more.',
      ),
    ),
  ];
}

function fault(file: string, code: 'diagram/stale' | 'diagram/orphan', message: string): Fault {
  return { file, line: 1, column: 1, code, message };
}
