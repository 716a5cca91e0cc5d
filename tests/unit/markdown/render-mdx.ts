import { type EvaluateOptions, evaluate } from 'satteri';

type Props = Record<string, unknown> & { children?: unknown };
type Plugins = Pick<EvaluateOptions, 'mdastPlugins' | 'hastPlugins'>;

/**
 * Renders MDX to HTML on one line with some plugins of the site; tags of the site stay as they are written.
 * @param placed tags that a plugin adds to those of the source
 */
export function renderMdx(source: string, plugins: Plugins, placed: string[] = []): string {
  const jsx = (type: unknown, props: unknown): string =>
    typeof type === 'function' ? String(type(props)) : element(String(type), props as Props);
  const written = [...source.matchAll(/<([A-Z]\w*)/g)].flatMap(([, name]) => name ?? []);
  const names = [...written, ...placed];
  const components = Object.fromEntries(names.map((name) => [name, name]));
  const page = evaluate(source, {
    ...plugins,
    Fragment: ({ children }: Props) => text(children),
    jsx,
    jsxs: jsx,
  }) as Record<string, (props: Props) => unknown>;
  return String(page['default']?.({ components }))
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}

function element(tag: string, { children, ...attributes }: Props): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${String(value)}"`);
  const inner = text(children);
  return inner === ''
    ? `<${tag}${written.join('')}/>`
    : `<${tag}${written.join('')}>${inner}</${tag}>`;
}

function text(children: unknown): string {
  return [children]
    .flat()
    .filter((child) => child !== undefined && child !== null)
    .join('');
}
