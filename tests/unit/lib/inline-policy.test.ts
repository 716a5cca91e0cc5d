import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { policyOfPage } from '../../../src/lib/inline-policy.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (body: string) =>
  `<meta http-equiv="Content-Security-Policy" content="script-src 'self'; style-src 'self'; img-src 'self'">${body}`;
const policy = (html: string) => /content="([^"]*)"/.exec(policyOfPage(html))?.[1];

test('the policy of a page names each script and style that stands in it, once', () => {
  const body =
    '<script>a()</script><style>b{}</style><script>a()</script><style media="print">c{}</style>';
  expect(policy(page(body))).toBe(
    `script-src 'self' ${hash('a()')}; style-src 'self' ${hash('b{}')} ${hash('c{}')}; img-src 'self'`,
  );
});

test.each([
  ['a script that is a file', '<script type="module" src="/a.js"></script>'],
  ['data', '<script type="application/json">{"a":1}</script>'],
  ['structured data', '<script type="application/ld+json">{"a":1}</script>'],
])('%s needs no leave', (_, body) => {
  expect(policy(page(body))).toBe("script-src 'self'; style-src 'self'; img-src 'self'");
});

test('the text of the page stays, and a page without a policy gets none', () => {
  const body = '<style>$& $1</style><p>text</p>';
  expect(policyOfPage(page(body)).endsWith(body)).toBe(true);
  expect(policyOfPage(body)).toBe(body);
});
