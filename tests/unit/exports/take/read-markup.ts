/** An element of an XML file as it was read. */
export interface ReadElement {
  name: string;
  attributes: Record<string, string>;
  /** All text inside, with line breaks as white space. */
  text: string;
  /** Elements inside of it, at any depth. */
  all(name: string): ReadElement[];
  one(name: string): ReadElement | undefined;
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const TOKEN =
  /<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<!doctype[^>]*>|<\/([^\s>]+)\s*>|<([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/giy;

/**
 * Reads XML strictly, apart from what the exports use to write it.
 * @throws at the first thing that is not well-formed
 */
export function readMarkup(source: string): ReadElement {
  const root = element('', {});
  const open = [root];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(source);
    const inner = open.at(-1);
    if (!match || !inner) throw new Error(`Not well-formed at ${source.slice(at, at + 60)}`);
    const [, cdata, closed, name, attributes = '', empty, words] = match;
    if (cdata !== undefined) add(open, cdata);
    else if (words !== undefined) add(open, decoded(words));
    else if (closed !== undefined) {
      if (inner.name !== closed || open.length === 1)
        throw new Error(`</${closed}> ends <${inner.name}>`);
      open.pop();
    } else if (name !== undefined) {
      const made = element(name, attributesOf(attributes));
      inner.children.push(made);
      if (empty) add(open, name === 'br' ? ' ' : '');
      else open.push(made);
    }
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)?.name}> does not end`);
  return root;
}

interface Node extends ReadElement {
  children: Node[];
}

function element(name: string, attributes: Record<string, string>): Node {
  const made: Node = {
    ...{ name, attributes, text: '', children: [] },
    all: (wanted) =>
      made.children.flatMap((child) => [
        ...(child.name === wanted ? [child] : []),
        ...child.all(wanted),
      ]),
    one: (wanted) => made.all(wanted)[0],
  };
  return made;
}

function add(open: readonly Node[], words: string): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what no XML file may hold is what is looked for
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(words))
    throw new Error('A forbidden character');
  for (const node of open) node.text += words;
}

function attributesOf(source: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = '', value = ''] of source.matchAll(/([\w:.-]+)="([^"]*)"/g)) {
    if (name in found) throw new Error(`The attribute ${name} stands twice`);
    found[name] = decoded(value);
  }
  return found;
}

function decoded(words: string): string {
  if (/&(?!(?:lt|gt|amp|quot|apos|#\d+|#x[\da-f]+);)/i.test(words))
    throw new Error(`A bare & in ${words.slice(0, 60)}`);
  return words.replace(/&(\w+);/g, (_, name: string) => ENTITIES[name] ?? '');
}
