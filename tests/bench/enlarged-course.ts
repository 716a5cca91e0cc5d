import { ADDRESS_FILE, newAddresses } from '../../src/checks/addresses.ts';
import type { ContentFolder } from '../../src/course/read/content-files.ts';
import {
  EVIDENCE_FILE,
  FIGURES_FILE,
  type Made,
  readContentTree,
} from '../../src/course/read/content-tree.ts';
import { evidenceTexts } from '../../src/course/read/evidence-texts.ts';
import { figureTexts } from '../../src/course/read/figure-texts.ts';
import { formatEvidence } from '../../src/course/read/reviewed-evidence.ts';
import { formatFigures } from '../../src/course/read/reviewed-figures.ts';

const SECTION = /^sections\/(.+)\.mdx$/;
/** Blocks that stand once in a course. */
const ONCE = /^<(Diagram|Illustration|Chart|Photo)\b[^>]*(?:\/>|>[\s\S]*?<\/\1>)$/gm;
const OWN_ID = /(<(?:Claim|DataTable|CaseTimeline)\b[^>]*?\bid=")([^"]+)"/g;
/** Lists of what was read beside the review, sentence by sentence; a course may do without. */
const READINGS = ['told-sentences.yaml', 'strong-summaries.yaml', 'left-open.yaml'];

/** A course with copies of its sections, each with ids of its own, until it has so many; it passes the checks. */
export function enlargedCourse(files: ContentFolder, sections: number, made: Made): ContentFolder {
  const slugs = [...files.keys()].flatMap((name) => SECTION.exec(name)?.[1] ?? []);
  // Figures that a section has of its own need a reason each.
  const copied = slugs.filter((slug) => !/^own:/m.test(textOf(files, `sections/${slug}.mdx`)));
  // Where a section may tell the figures of all records.
  const { course } = readContentTree(files, made).tree;
  const frame = course?.topics.find(({ role }) => role === 'frame')?.id;
  const enlarged = new Map(files);
  for (const list of READINGS) enlarged.delete(list);
  for (let n = slugs.length + 1; n <= sections; n++) {
    const slug = copied[n % copied.length] ?? '';
    const text = textOf(files, `sections/${slug}.mdx`)
      .replace(/^order: .*$/m, `order: ${n}`)
      .replace(/^topic: .*$/m, `topic: ${frame}`)
      .replace(/^( +- id: )(.*)$/gm, `$1$2-${n}`)
      .replace(OWN_ID, `$1$2-${n}"`)
      .replace(ONCE, '');
    enlarged.set(`sections/${slug}-${n}.mdx`, text);
  }
  const { tree } = readContentTree(enlarged, made);
  const added = newAddresses(tree);
  enlarged.set(FIGURES_FILE, formatFigures(figureTexts(tree)));
  enlarged.set(EVIDENCE_FILE, formatEvidence(evidenceTexts(tree)));
  enlarged.set(ADDRESS_FILE, `${textOf(files, ADDRESS_FILE)}${added.join('\n')}\n`);
  return enlarged;
}

function textOf(files: ContentFolder, name: string): string {
  const text = files.get(name);
  if (text === undefined) throw new Error(`The course has no ${name}.`);
  return text;
}
