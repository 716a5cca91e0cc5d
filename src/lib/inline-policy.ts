import { createHash } from 'node:crypto';

const INLINE = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g;
const POLICY = /(<meta http-equiv="Content-Security-Policy" content=")([^"]*)(")/;

/** Data that a script reads is not run, and needs no leave. */
const isRun = (name: string, attributes: string) =>
  name === 'style' || !/\s(?:src=|type="application\/(?:ld\+)?json")/.test(attributes);

/** The same page, its policy naming each script and style that stands in it by its hash (CSP 3, `hash-source`). */
export function policyOfPage(html: string): string {
  const hashes: Record<string, Set<string>> = { script: new Set(), style: new Set() };
  for (const [, name = '', attributes = '', text = ''] of html.matchAll(INLINE))
    if (isRun(name, attributes))
      hashes[name]?.add(`'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  return html.replace(POLICY, (_, before: string, policy: string, after: string) => {
    const named = policy.replace(/\b(script|style)-src [^;]*/g, (directive, name: string) =>
      [directive, ...(hashes[name] ?? [])].join(' '),
    );
    return before + named + after;
  });
}
