import type { FigureText } from './figure-texts.ts';

/** Figures as they were when somebody last compared them with their sources, by piece of content. */
export type ReviewedFigures = ReadonlyMap<string, readonly string[]>;

const HEAD = `# The figures of each piece of content when somebody last compared them with their sources: numbers with units,
# names by id, choices and words of direction, in their order. \`npm run reviewed\` writes this file; nobody else does.
`;
const BETWEEN = ' | ';

/** The file that holds them, a line a piece; what has no figures has no line. */
export function formatFigures(texts: readonly Pick<FigureText, 'id' | 'figures'>[]): string {
  const lines = texts
    .filter(({ figures }) => figures.length > 0)
    .map(({ id, figures }) => `${id}: ${figures.join(BETWEEN)}\n`);
  return HEAD + lines.join('');
}

/** Reads what {@link formatFigures} wrote; what is not of its form is left out. */
export function parseFigures(text: string): ReviewedFigures {
  return new Map(
    text.split('\n').flatMap((line): [string, string[]][] => {
      const [, id, figures] = /^([^\s#][^\s:]*): (.*)$/.exec(line) ?? [];
      return id && figures !== undefined ? [[id, figures.split(BETWEEN)]] : [];
    }),
  );
}
