import { type CheckedSection, type ContentTree, isReadable } from '../course/read/content-tree.ts';
import type { Fault } from '../course/read/fault.ts';
import type { ProseSentence } from '../course/read/prose-sentences.ts';
import type { TextRules } from '../course/schema/course.ts';

/** From how many words on a sentence is not short. */
const SHORT = 10;

/** Finds sections that do not keep what the edition asks of their text, where it asks anything. */
export function checkTextRules({ course, sections }: ContentTree): Fault[] {
  const rules = course?.rules.text;
  if (!rules) return [];
  const roles = new Map(course.topics.map(({ id, role }) => [id, role]));
  return sections.filter(isReadable).flatMap((section) => {
    const isTopic = section.head && roles.get(section.head.topic.value) === 'topic';
    return [...(isTopic ? shapeFaults(section, rules) : []), ...proseFaults(section, rules)];
  });
}

function shapeFaults({ file, head, scan }: CheckedSection, rules: TextRules): Fault[] {
  const of = (kind: string) => scan.uses.filter((use) => use.kind === kind).length;
  const objectives = head?.data.objectives ?? [];
  const has = {
    claims: of('claim'),
    objectives: objectives.length,
    diagrams: of('diagram') + of('illustration'),
  };
  const wrong = (['claims', 'objectives', 'diagrams'] as const).flatMap((name): Fault[] => {
    const [least, most] = rules[name];
    if (has[name] >= least && has[name] <= most) return [];
    const message = `The section has ${has[name]} ${name}; this edition asks for ${least} to ${most}.`;
    return [{ file, line: 1, column: 1, code: 'section/shape', message }];
  });
  const levels = new Set(objectives.map(({ level }) => level));
  if (levels.size !== 1 || objectives.length < 2) return wrong;
  const message = `All objectives of the section are of the level "${[...levels][0]}".`;
  const { line = 1, column = 1 } = head?.objectives[0] ?? {};
  return [...wrong, { file, line, column, code: 'section/shape', message }];
}

function proseFaults({ file, scan }: CheckedSection, rules: TextRules): Fault[] {
  const all = scan.prose.flatMap(({ sentences, line, column }) =>
    sentences.map((sentence) => ({ sentence, at: { file, line, column } })),
  );
  // Names in a list are no sentences.
  const whole = all.filter(({ sentence }) => /[.?!:][”"’')]*$/.test(sentence.text));
  const short = whole.filter(({ sentence }) => wordsIn(sentence.text) <= SHORT);
  const naming = all.filter(({ sentence }) => /\breview\b/i.test(sentence.text));
  const named = naming.flatMap(({ sentence }) => sentence.text.match(/\breview\b/gi) ?? []).length;
  const words = all.reduce((sum, { sentence }) => sum + wordsIn(sentence.text), 0);
  const faults: Fault[] = [];
  const last = (
    list: readonly { sentence: ProseSentence; at: Pick<Fault, 'file' | 'line' | 'column'> }[],
  ) => list.at(-1)?.at ?? { file, line: 1, column: 1 };
  if (short.length > rules.shortSentences * whole.length) {
    const message = `${short.length} of ${whole.length} sentences have ${SHORT} words or fewer, the last "${short.at(-1)?.sentence.text}"; at most ${percent(rules.shortSentences)} may.`;
    faults.push({ ...last(short), code: 'prose/short', message });
  }
  if (named > rules.naming * words) {
    const message = `"review" stands ${named} times in ${words} words, at last in "${naming.at(-1)?.sentence.text}"; at most ${percent(rules.naming)} of the words may be it.`;
    faults.push({ ...last(naming), code: 'prose/review', message });
  }
  return faults;
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /\w/.test(word)).length;
}

function percent(share: number): string {
  return `${share * 100}%`;
}
