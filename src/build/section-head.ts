import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Fault } from '../model/fault.ts';
import { sectionSchema } from '../model/section.ts';
import type { ContentFile } from './content-files.ts';

/** Checks the frontmatter of a section against its schema, each fault with its line in the file. */
export function checkSectionHead({ name, text }: ContentFile): Fault[] {
  const match = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text);
  if (!match)
    return [
      {
        file: name,
        line: 1,
        column: 1,
        code: 'entry/shape',
        message: 'The page has no frontmatter between two lines of ---.',
      },
    ];
  const lines = new LineCounter();
  const document = parseDocument(match[1] ?? '', { lineCounter: lines, prettyErrors: false });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { file: name, line: line + 1, column: col };
  };
  if (document.errors.length > 0)
    return document.errors.map((error) => ({
      ...place(error.pos[0]),
      code: 'yaml/syntax' as const,
      message: error.message,
    }));
  const parsed = sectionSchema.safeParse(document.toJS());
  return (parsed.error?.issues ?? []).map((issue) => {
    const node = isMap(document.contents)
      ? document.contents.getIn(issue.path.filter((key) => typeof key !== 'symbol'), true)
      : undefined;
    const offset = isScalar(node) || isMap(node) ? node.range?.[0] : undefined;
    return {
      ...(offset === undefined ? { file: name, line: 1, column: 1 } : place(offset)),
      code: 'entry/shape' as const,
      message: `${issue.path.join('.') || 'frontmatter'}: ${issue.message}.`,
    };
  });
}
