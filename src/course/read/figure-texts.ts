import type { Card } from '../schema/card.ts';
import { ID } from '../schema/id.ts';
import type { Question } from '../schema/question.ts';
import type { BankFile } from './bank-file.ts';
import type { ContentTree } from './content-tree.ts';
import { LISTS, type ListName } from './lists.ts';

/** The figures of one piece of content, with where it stands. */
export interface FigureText {
  /** Its kind and id, as in `glossary/anergy` or `prostate-fla#limits`. */
  id: string;
  /** Numbers with their units, names by id, choices from a list and words of direction, in the order of the text. */
  figures: readonly string[];
  file: string;
  /** First and last line of the piece, from 1. */
  lines: readonly [first: number, last: number];
}

/** Lists whose entries are on record whole, beside the items that rest on them. */
const ELSEWHERE: ReadonlySet<ListName> = new Set([
  ...(['studies', 'charts'] as const),
  // These are compared with the text itself.
  ...(['ledger', 'strongSummaries', 'bankReadings', 'leftOpen', 'synonyms'] as const),
  ...(['withoutPlate'] as const),
]);
/** Fields that lead to an entry and say nothing. */
const NO_FIGURES: ReadonlySet<string> = new Set([
  'related',
  'search',
  'aliases',
  'otherIds',
  'names',
]);

/** Also one without a zero before its point, as P values are printed, with the sign that bounds it. */
const NUMBER = String.raw`(?:(?<![\w/."-])[<>≤≥] ?)?(?:\d+(?:[.,–-]\d+)*|\.\d+)(?: ?%| ?[a-zµ]{1,12}\b)?`;
const DIRECTION = [
  ...[
    'high',
    'low',
    'long',
    'short',
    'large',
    'small',
    'fast',
    'slow',
    'great',
    'few',
    'strong',
    'weak',
  ].map((stem) => `${stem}er`),
  ...[
    'more',
    'less',
    'fewer',
    'better',
    'worse',
    'not',
    'no',
    'never',
    'none',
    'without',
    'above',
    'below',
  ],
  ...[
    'increased?',
    'decreased?',
    'raised?',
    'reduced?',
    'improved?',
    'lowered',
    'lengthened',
    'shortened',
  ],
  ...['at least', 'at most', 'up to', 'before', 'after', 'all', 'half'],
].join('|');
const TOKEN = new RegExp(String.raw`(?<![\w.])${NUMBER}|\b(?:${DIRECTION})\b`, 'gi');

/** The figures and the words of direction in a text. */
function figureTokens(text: string): string[] {
  return (text.replace(/\s+/g, ' ').match(TOKEN) ?? []).map((token) => token.toLowerCase());
}

/** What every piece of a course says in figures, in the order of the files. */
export function figureTexts({
  lists,
  files,
  sections,
  diagrams,
  course,
  questions,
  cards,
  memory,
}: ContentTree): FigureText[] {
  const ofLists = (Object.keys(LISTS) as ListName[])
    .filter((name) => !ELSEWHERE.has(name))
    .flatMap((name): FigureText[] => {
      const { file, key } = LISTS[name];
      const end = lineCount(files.get(file) ?? '');
      const starts = lists[name].map(({ line }) => line);
      return memory.of(`figures in ${file}`, files.get(file) ?? '', () =>
        lists[name].map(({ value, line }, i) => ({
          id: `${file.replace(/\..*/, '')}/${(value as Record<string, unknown>)[key]}`.replaceAll(
            ' ',
            '_',
          ),
          figures: tokensOf(value, ''),
          file: `content/${file}`,
          lines: [line, (starts[i + 1] ?? end + 1) - 1],
        })),
      );
    });
  const ofSections = sections.flatMap(({ file, slug, text, scan }): FigureText[] => {
    const end = lineCount(text);
    const starts = scan.headings.map(({ line }) => line);
    return memory.of(`figures in ${file}`, text, () =>
      scan.parts.map(({ heading, text: words, cites }, i) => ({
        id: heading ? `${slug}#${heading.id}` : slug,
        figures: [
          ...(heading ? [] : figureTokens(frontmatter(text))),
          ...figureTokens(words),
          ...cites.map((numbers) => `[${numbers}]`),
        ],
        file,
        lines: [heading?.line ?? 1, (starts[i] ?? end + 1) - 1],
      })),
    );
  });
  const ofDiagrams = diagrams.map(
    ({ name, slug, text }): FigureText => ({
      id: `diagrams/${slug}`,
      figures: figureTokens(text),
      file: name,
      lines: [1, lineCount(text)],
    }),
  );
  const text = files.get('course.yaml') ?? '';
  const ofCourse: FigureText = {
    id: 'course',
    figures: course ? tokensOf(course, '') : [],
    file: 'content/course.yaml',
    lines: [1, lineCount(text)],
  };
  return [
    ...(course ? [ofCourse] : []),
    ...ofLists,
    ...ofSections,
    ...ofDiagrams,
    ...[...questions, ...cards].flatMap(filedItems),
  ];
}

/** What items are filed under: their text is on record elsewhere, and what they are asked for is not. */
function filedItems({ file, items }: BankFile<Question | Card>): FigureText[] {
  return items.map(({ value, line }, i) => {
    const { id, claims, refs } = value;
    const filed =
      'stem' in value
        ? [value.objective, value.level, value.form, value.place, value.figure, ...value.features]
        : [value.block];
    const figures = [...claims, refs, ...filed].filter((part) => part !== undefined && part !== '');
    return {
      id: `item/${id}`,
      figures: figures.map(String),
      file,
      lines: [line, (items[i + 1]?.line ?? line + 200) - 1],
    };
  });
}

/** What a value of an entry says in figures; a name or a choice counts whole. */
function tokensOf(value: unknown, key: string): string[] {
  if (NO_FIGURES.has(key)) return [];
  if (typeof value === 'string')
    return ID.test(value) || key === 'unit' || /^\S{1,40}$|^[a-z]+ [a-z]+$/.test(value)
      ? [value]
      : figureTokens(value);
  if (typeof value === 'number') return [`${value}`];
  if (typeof value === 'boolean') return [`${key} ${value}`];
  if (Array.isArray(value)) return value.flatMap((part) => tokensOf(part, key));
  if (value instanceof Object)
    return Object.entries(value).flatMap(([name, part]) => tokensOf(part, name));
  return [];
}

function frontmatter(text: string): string {
  return /^---\n([\s\S]*?)^---$/m.exec(text)?.[1] ?? '';
}

function lineCount(text: string): number {
  return text.split('\n').length;
}
