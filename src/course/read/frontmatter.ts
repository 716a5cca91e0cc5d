import { YamlSource } from './yaml-source.ts';

/** A file that begins with YAML between two lines of `---`. */
export interface Frontmatter {
  yaml: YamlSource;
  /** What follows. */
  body: string;
  /** The line of the file on which the body starts (1-based). */
  bodyLine: number;
}

/** Splits a file at its frontmatter; undefined where it has none. `code` is that of a fault of syntax. */
export function readFrontmatter(
  text: string,
  file: string,
  code: 'yaml/syntax' | 'diagram/frontmatter',
): Frontmatter | undefined {
  const match = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*\r?\n?/m.exec(text);
  if (match?.index !== 0) return undefined;
  return {
    yaml: new YamlSource(match[1] ?? '', file, 1, code),
    body: text.slice(match[0].length),
    bodyLine: match[0].split('\n').length,
  };
}
