/** What a picture or a text must never hold: code, frames, and addresses that run code or load from elsewhere. */
const UNSAFE = [
  /<\s*(?:script|foreignObject|iframe|object|embed|animate|set|handler|style|link|meta|image|use|a)\b/i,
  /\son[a-z]+\s*=/i,
  /\b(?:javascript|vbscript|data)\s*:/i,
  /\b(?:href|src|from|to|values)\s*=\s*["']?\s*(?!["'\s]*#)/i,
  /url\(\s*["']?(?!["'\s]*#)/i,
  /@import\b/i,
  /<!(?:DOCTYPE|ENTITY)/i,
];

/** The first piece of the markup of a picture that runs or loads something. */
export function unsafeMarkup(svg: string): { words: string; index: number } | undefined {
  const found = UNSAFE.flatMap((pattern) => {
    const match = pattern.exec(svg);
    if (!match) return [];
    const words = match[0].trim();
    return [{ words, index: match.index + match[0].indexOf(words) }];
  });
  return found.sort((a, b) => a.index - b.index)[0];
}
