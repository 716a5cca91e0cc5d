/** One element of an XML file. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

/** Reads XML as strictly as the feed needs it: every tag closed in order, every & a known entity, one root. */
export function readXml(source: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const decode = (text: string) =>
    text.replace(/&([^;\s]*);?/g, (all, name: string) => {
      const character = { amp: '&', lt: '<', gt: '>', quot: '"' }[name];
      if (!character || !all.endsWith(';')) throw new Error(`bad entity ${all}`);
      return character;
    });
  const body = source.replace(/^<\?xml version="1\.0" encoding="utf-8"\?>\n/, '');
  if (body === source) throw new Error('no XML declaration');
  for (const [token] of body.matchAll(/<[^>]*>|[^<]+/g)) {
    const current = open.at(-1) as Element;
    const tag = /^<(\/?)([a-z]+)((?: [a-z:]+="[^"<]*")*)(\/?)>$/.exec(token);
    if (!tag) {
      if (/[<>]/.test(token)) throw new Error(`bad markup ${token}`);
      current.text += decode(token);
      continue;
    }
    const [, end, name = '', list = '', empty] = tag;
    if (end) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing`);
      continue;
    }
    const pairs = [...list.matchAll(/ ([a-z:]+)="([^"]*)"/g)];
    const element: Element = {
      name,
      attributes: Object.fromEntries(pairs.map(([, key, value = '']) => [key, decode(value)])),
      children: [],
      text: '',
    };
    current.children.push(element);
    if (!empty) open.push(element);
  }
  if (open.length !== 1 || root.children.length !== 1) throw new Error('tags are left open');
  return root.children[0] as Element;
}

/** The children of an element that have a name. */
export const all = (element: Element, name: string): Element[] =>
  element.children.filter((child) => child.name === name);

/** The text of the first child of a name, or nothing. */
export const text = (element: Element, name: string): string => all(element, name)[0]?.text ?? '';

/** The address of the first link of a relation. */
export const link = (element: Element, rel: string): string | undefined =>
  all(element, 'link').find(({ attributes }) => attributes['rel'] === rel)?.attributes['href'];
