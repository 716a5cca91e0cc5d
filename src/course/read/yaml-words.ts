import { type Document, isScalar, type Node, visit, type YAMLParseError } from 'yaml';

/** The first slip of a YAML text, in an author's words. */
interface Slip {
  offset: number;
  message: string;
}

/** Where a value may begin with a sign that YAML takes for its own. */
const SIGN = /(?:^|[\s[{,])[*&!]\S/m;

/** Where a sign behind words may make a comment of what follows it. */
const BEHIND = /^[^#\n]*[^#\s] +#/m;

/** What keeps a text from being read as its author meant it: only the first, from which others follow. */
export function syntaxSlip(text: string, document: Document): Slip | undefined {
  const [error] = document.errors;
  if (error) return slipOf(error, text);
  // To look at every value takes a third of the time of reading them.
  return SIGN.test(text) || BEHIND.test(text) ? signSlip(document, text) : undefined;
}

function slipOf(error: YAMLParseError, text: string): Slip {
  const [offset] = error.pos;
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(start, (text.indexOf('\n', offset) + 1 || text.length + 1) - 1);
  const before = text.slice(start, offset + 1);
  const here = (message: string, at = offset): Slip => ({ offset: at, message });
  const indent = /^([ -]*)[\t\u00a0]/.exec(line);
  if (indent || error.code === 'TAB_AS_INDENT') {
    const sign = indent?.[0].endsWith('\u00a0') ? 'a no-break space' : 'a tab';
    return here(
      `Indent with spaces, not with ${sign}.`,
      indent ? start + indent[0].length - 1 : offset,
    );
  }
  const curly = /:\s+([“”„‘’])/.exec(line);
  if (curly)
    return here(
      'Quotes around a text are straight, not curly.',
      start + line.indexOf(curly[1] ?? ''),
    );
  if (error.code === 'DUPLICATE_KEY')
    return here(`The field "${/^\s*(?:- )?([\w-]+)/.exec(line)?.[1]}" stands here twice.`);
  const open = openQuote(text, offset);
  if (error.code === 'MISSING_CHAR' && /closing/.test(error.message) && open !== undefined)
    return here('The quote that opens here is not closed.', open);
  if (error.code === 'MULTIPLE_DOCS')
    return here('Take the line of dashes out: a file holds one list.');
  if (/^\s*-[^\s-]/.test(line))
    return here('Write a space behind the dash.', start + line.indexOf('-'));
  const value = valueSign(line);
  if (value !== undefined)
    return here(`Put a text that begins with ${line[value]} in quotes.`, start + value);
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY' || error.message.startsWith('Nested mappings'))
    return colonSlip(text, offset);
  if (error.code === 'BAD_SCALAR_START')
    return here(`Put a text that begins with ${text[offset]} in quotes.`);
  if (
    (error.message.startsWith('Unexpected scalar at node end') &&
      /["']\s*$/.test(text.slice(0, offset))) ||
    (error.code === 'UNEXPECTED_TOKEN' &&
      /^\s*(?:- )?[\w-]+:\s+(["']).*\1\s*\S/.test(before + line.slice(before.length)))
  )
    return here('Words follow the quote that closes the text; inside of a text write “…”.');
  const sign = /:\s+([*&!])\S*\s/.exec(line)?.[1];
  if (sign)
    return here(`Put a text that begins with ${sign} in quotes.`, start + line.indexOf(sign));
  if (/^Flow (?:sequence|map)/.test(error.message)) {
    const bracket = text.lastIndexOf(error.message.startsWith('Flow map') ? '{' : '[', offset);
    return here(`The bracket "${text[bracket]}" that opens here is not closed.`, bracket);
  }
  if (/without - indicator|same column|Bad indentation/i.test(error.message))
    return here('Indent this line like those that belong with it.');
  const opened = /:\s+([[{])/.exec(line)?.[1];
  if (opened && offset > start + line.indexOf(opened))
    return here(`Put a text that begins with ${opened} in quotes.`, start + line.indexOf(opened));
  if (/^Implicit (?:map )?keys? need/.test(error.message) || offset === start)
    return here(
      'This line is no "field: value": behind the name of a field stand a colon and a space. Indent it further if it goes on with the text above.',
    );
  return here(error.message.endsWith('.') ? error.message : `${error.message}.`);
}

/** Where a value of a line begins with a sign that YAML takes for the start of a block, of a list or of a key. */
function valueSign(line: string): number | undefined {
  const found = /^(\s*(?:- )*[\w-]+:\s+)(?:[>|](?![-+\d]*\s*(?:#|$))|[-?]\s+\S)/.exec(line);
  return found?.[1]?.length;
}

/** A colon that YAML does not expect: one of a text, or that of a field in a line that is indented otherwise. */
function colonSlip(text: string, offset: number): Slip {
  const own = text.slice(offset, (text.indexOf('\n', offset) + 1 || text.length + 1) - 1);
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const message = 'Indent this line like those that belong with it.';
  if (text.slice(start, offset).trim() === '' && /^(?:- )?[\w-]+:\s/.test(own))
    return { offset, message };
  if (/:(?:\s|$)/.test(own)) return { offset, message: 'Put a text with a colon in it in quotes.' };
  const below = /\n\s*(?=(?:- )?[\w-]+:(?:\s|$))/.exec(text.slice(offset));
  return below ? { offset: offset + below.index + below[0].length, message } : { offset, message };
}

/** Where a text in quotes begins that still is open at a place. */
function openQuote(text: string, offset: number): number | undefined {
  const starts = [...text.slice(0, offset).matchAll(/^[ -]*(?:[\w-]+:\s+)?(["'])/gm)];
  const last = starts.at(-1);
  return last && last.index + last[0].length - 1;
}

/** A sign with which a text cannot begin without quotes: YAML takes it for something else and drops it. */
function signSlip(document: Document, text: string): Slip | undefined {
  let slip: Slip | undefined;
  const note = (sign: string, node: Node) => {
    slip ??= {
      offset: node.range?.[0] ?? 0,
      message: `Put a text that begins with ${sign} in quotes.`,
    };
  };
  visit(document, {
    Alias(_, node) {
      note('*', node);
    },
    Node(_, node) {
      if ('anchor' in node && node.anchor) note('&', node);
      else if (node.tag?.startsWith('!') && isScalar(node)) note('!', node);
      else if (isScalar(node) && node.comment && node.value !== null) {
        const [, end = 0] = node.range ?? [];
        slip ??= {
          offset: text.indexOf('#', end),
          message:
            'What follows a # behind a text is not read: put a text that holds one in quotes, and a comment in a line of its own.',
        };
      }
    },
  });
  return slip;
}
