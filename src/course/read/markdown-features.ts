/** What authors can write beside plain Markdown: `H~2~O` and `10^5^`. The site and the check of the content read alike. */
export const MARKDOWN_FEATURES = { subscript: true, superscript: true } as const;
