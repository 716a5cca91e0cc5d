import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
/** The file of headers for Netlify and Cloudflare Pages as it stands in the README: paths, and the lines below each. */
const rules = (/```\n(\/\*\n[\s\S]*?)```/.exec(readme)?.[1] ?? '')
  .trimEnd()
  .split(/\n(?=\/)/)
  .map((rule) => {
    const [path = '', ...lines] = rule.split('\n').map((line) => line.trim());
    return { path, lines };
  });

type Reading = (sent: Map<string, string>, line: string) => void;

/** For one path Netlify takes the last value of a header, and passes over lines that name no value. */
const netlify: Reading = (sent, line) => {
  const [, name, value] = /^([^:]+): (.+)$/.exec(line) ?? [];
  if (name && value) sent.set(name, value);
};

/** Cloudflare joins all values of a header, and forgets those before a line with `!`. */
const cloudflare: Reading = (sent, line) => {
  const [, gone, name, value] = /^(?:! (.+)|([^:]+): (.+))$/.exec(line) ?? [];
  if (gone) sent.delete(gone);
  if (name && value) sent.set(name, [sent.get(name) ?? [], value].flat().join(', '));
};

function sentWith(address: string, read: Reading): Record<string, string> {
  const sent = new Map<string, string>();
  for (const { path, lines } of rules)
    if (address.startsWith(path.replace('*', ''))) for (const line of lines) read(sent, line);
  return Object.fromEntries(sent);
}

const always = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' };

test.each([
  ['Netlify', netlify],
  ['Cloudflare Pages', cloudflare],
])(
  'the file of headers in the README has each kind of file sent by %s as it should be',
  (_, read) => {
    const fresh = { ...always, 'Cache-Control': 'no-cache' };
    expect(sentWith('/glossary/', read)).toEqual({
      ...fresh,
      'Content-Security-Policy': "frame-ancestors 'none'",
    });
    expect(sentWith('/embed/fig-a/', read)).toEqual({
      ...fresh,
      'Content-Security-Policy': 'frame-ancestors *',
    });
    expect(sentWith('/_astro/a.js', read)).toMatchObject({
      ...always,
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': 'public, max-age=31536000, immutable',
    });
  },
);

test('the README says which headers GitHub Pages does not send, and what that leaves open', () => {
  const said = /^GitHub Pages [\s\S]*?\n\n/m.exec(readme)?.[0].replace(/\s+/g, ' ') ?? '';
  for (const word of ['frame-ancestors', 'nosniff', 'referrer', 'any site can frame'])
    expect(said).toContain(word);
});
