/**
 * Splits the permanent id off a heading, `Finding [#id]`, with the ids of headings whose place it has taken:
 * `Finding [#id formerly old-id]`.
 */
export function splitHeading(text: string): {
  text: string;
  id: string | undefined;
  former: string[];
} {
  const match = /^(.*?)\s*\[#([^\]\s]+)(?:\s+formerly\s+([^\]]+))?\]\s*$/s.exec(text);
  return match
    ? { text: match[1] ?? '', id: match[2], former: match[3]?.trim().split(/\s+/) ?? [] }
    : { text: text.trim(), id: undefined, former: [] };
}
