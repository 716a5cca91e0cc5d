/**
 * Data for a script of the page, as the text of `<script type="application/json">`: no word in it can end the
 * element or begin a comment.
 */
export function jsonIsland(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
