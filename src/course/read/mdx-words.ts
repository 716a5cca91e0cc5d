/** What keeps a page from being read, in an author's words. */
interface SyntaxWords {
  line: number;
  column: number;
  message: string;
  suggestion?: string;
}

/** A number with its unit, as it stands behind a sign. */
export const AMOUNT = String.raw`\d[\d.,]*(?: ?(?:%|[cmµk]?m\b|years?\b|months?\b|weeks?\b|days?\b))?`;
const NUMBER_WORDS = 'half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';

/** How a tag can be miswritten, by its source from the sign `<` on. */
const TAG_SLIPS: [pattern: RegExp, words: (found: RegExpExecArray) => string][] = [
  [/^<!--/, () => 'This is a comment of HTML; here one stands between {/* and */}.'],
  [
    new RegExp(String.raw`^<\s*(=?)\s*(${AMOUNT}|(?:${NUMBER_WORDS})\b)`),
    ([sign, equal, amount]) =>
      `"${sign}" begins a tag. Write "${equal ? 'at most' : 'less than'} ${amount}".`,
  ],
  [
    /^<([A-Za-z]\w*)=/,
    ([, name]) => `<${name}> needs the name of what it is given: <${name} id="…">.`,
  ],
  [
    /^<([A-Za-z]\w*)\s+(\w+)\s*"/,
    ([, name, attribute]) => `<${name}> needs a sign "=" before the value: ${attribute}="…".`,
  ],
  [/^<([A-Za-z]\w*)[^<>]*\\>/, ([, name]) => `The tag <${name}> ends with "\\>". Write "/>".`],
  [
    /^<[^<>\n]*[“”„‟‘’]/,
    ([tag]) => `The tag "${tag}…" has curly quotes. Write straight ones: id="…".`,
  ],
  [
    /^<([A-Za-z]\w*)[^<>"]*?\b(\w+)=(?!["'{])/,
    ([, name, attribute]) => `<${name}> needs straight quotes around the value: ${attribute}="…".`,
  ],
  [
    /^<([A-Za-z]\w*)(?:[^"<>]|"[^"\n]*")*"[^"]*(?:\n\n|$)/,
    ([, name]) => `A quote in the tag <${name}> is not closed.`,
  ],
  [
    /^<([A-Za-z]\w*)(?:[^"<>]|"[^"\n]*")*?"[^"\n]*[<>]/,
    ([, name]) => `A quote in the tag <${name}> is not closed.`,
  ],
  [
    /^<([A-Za-z]\w*)(?:[^"<>]|"[^"\n]*")*(?:<|\n\n|$)/,
    ([, name]) => `The tag <${name}> is not closed with ">".`,
  ],
  [/^</, () => 'The sign "<" begins a tag. Write "less than", or close the tag.'],
];

/** What stands in braces and is no code either: the id of a heading, as other writers of Markdown have it. */
function codeWords(source: string, place: { line: number; column: number }): SyntaxWords {
  const line = source.split('\n')[place.line - 1] ?? '';
  const [braces, id] = /\{#?([^{}]*)\}/.exec(line) ?? [];
  if (/^#/.test(line) && braces !== undefined) {
    const column = line.indexOf(braces) + 1;
    return { ...place, column, message: `The id of a heading stands in brackets: [#${id}].` };
  }
  return { ...place, message: `${braces ?? 'What stands in braces'} is read as code.` };
}

/**
 * Says in an author's words what a parser of MDX says in its own.
 * @param source the whole page
 * @param report as the parser gives it, with its place before it: `9:1: Expected a closing tag …`
 */
export function mdxSyntaxWords(source: string, report: string): SyntaxWords {
  const [, l, c, text = report] = /^(\d+):(\d+): ([\s\S]*)$/.exec(report) ?? [];
  const place = { line: Number(l ?? 1), column: Number(c ?? 1) };
  const unclosed = /^Expected a closing tag for `<([^`>]*)>`(?: \((\d+):(\d+)\))?/.exec(text);
  if (unclosed) {
    const [, name, line, column] = unclosed;
    const at = line ? { line: Number(line), column: Number(column) } : place;
    if (!/^[A-Z]/.test(name ?? ''))
      return { ...at, message: `<${name}> is not a tag of this site, and is not closed.` };
    const end = /end of `(\w+)`/.exec(text) ? ' before its paragraph ends' : '';
    return { ...at, message: `The tag <${name}> is not closed: </${name}> is missing${end}.` };
  }
  const crossed =
    /^Unexpected closing tag `<\/([^`>]*)>`, expected corresponding closing tag for `<([^`>]*)>` \((\d+)/.exec(
      text,
    );
  if (crossed) {
    const [, found, open, line] = crossed;
    return {
      ...place,
      message: `</${found}> stands where <${open}> of line ${line} is to be closed.`,
    };
  }
  const stray = /^Unexpected closing tag `<\/([^`>]*)>`/.exec(text);
  if (stray) return { ...place, message: `</${stray[1]}> closes a tag that was not opened.` };
  if (/^Could not parse expression/.test(text)) return codeWords(source, place);
  if (/closing brace/.test(text)) return { ...place, message: 'A brace "{" is not closed.' };
  const lines = source.split('\n').slice(place.line - 1);
  const rest = [lines[0]?.slice(place.column - 1), ...lines.slice(1)].join('\n');
  for (const [pattern, words] of TAG_SLIPS) {
    const found = pattern.exec(rest);
    if (found) return { ...place, message: words(found) };
  }
  const [first = text] = text.split('\n');
  return { ...place, message: first.replace(/\s*\((?:note:.*|mdx[\w-]*:[\w-]+)\)$/g, '') };
}
