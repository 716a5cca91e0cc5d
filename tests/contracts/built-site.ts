import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { distFiles, distPages } from '../../src/integrations/dist-files.ts';

/** The built site as the contracts read it; `astro build` comes before. */
export const dist = join(import.meta.dirname, '../../dist');

export interface BuiltPage {
  /** Root-relative address, `/glossary/`. */
  path: string;
  html: string;
  root: HTMLElement;
}

export const files = distFiles(dist);

const built: BuiltPage[] = Array.from(distPages(dist), ({ path, html }) => ({
  path,
  html,
  // Unlike by default, what stands in <noscript> and <pre> is read as well.
  root: parse(html, { blockTextElements: { script: true, style: true } }),
}));

/** Blocks alone, for frames of other sites. */
export const embeds = built.filter(({ path }) => path.startsWith('/embed/'));

/** The pages that readers go to. */
export const pages = built.filter((page) => !embeds.includes(page));

/** The pages that teach a section of the review. */
export const sections = pages.filter(({ root }) => root.querySelector('.prose[data-search-body]'));

/** The page at an address of the site. */
export function page(path: string): BuiltPage {
  const found = pages.find((other) => other.path === path);
  if (!found) throw new Error(`The built site has no page ${path}`);
  return found;
}

/** A built file by its address, `/trials.csv`. */
export function file(path: string): Buffer {
  return readFileSync(join(dist, path));
}

/** The values of an attribute on all elements that match, without those that lack it. */
export function attributes(root: HTMLElement, selector: string, name: string): string[] {
  return root.querySelectorAll(selector).flatMap((element) => element.getAttribute(name) ?? []);
}

/** All styles that stand in a page. */
export function styles({ root }: BuiltPage): string {
  return root
    .querySelectorAll('style')
    .map((style) => style.rawText)
    .join('\n');
}

/**
 * The scripts a page loads before the reader does anything: those it names and all that these import,
 * without what is imported on demand.
 */
export function scripts({ root }: BuiltPage): string[] {
  const found = new Set([
    ...attributes(root, 'script[src]', 'src'),
    ...attributes(root, 'link[rel=modulepreload]', 'href'),
  ]);
  for (const script of found)
    for (const imported of staticImports(file(script).toString()))
      found.add(new URL(imported, `http://site${script}`).pathname);
  return [...found];
}

/** The scripts that the scripts of a page import on demand, without what these import on demand in turn. */
export function scriptsOnDemand(page: BuiltPage): string[] {
  const found = new Set(
    scripts(page).flatMap((script) =>
      [
        ...file(script)
          .toString()
          .matchAll(/import\(\s*["'`]([^"'`]+)["'`]\s*\)/g),
      ].map(([, address = '']) => new URL(address, `http://site${script}`).pathname),
    ),
  );
  for (const script of found)
    for (const imported of staticImports(file(script).toString()))
      found.add(new URL(imported, `http://site${script}`).pathname);
  return [...found];
}

function staticImports(code: string): string[] {
  return [
    ...code.matchAll(
      /(?:^|[;}\n])\s*(?:import|export)\s*(?:[\w$*{}\s,]+from\s*)?["']([^"']+)["']/g,
    ),
  ].map(([, address = '']) => address);
}
