/** What a reader is told who asks for something whose code cannot be fetched. */
export const CODE_MISSING =
  'This part of the site could not be fetched: reload the page and try again.';

/**
 * Loads code when it is needed, and uses it. After the site was renewed, or without a connection, the code of
 * an open page may not be there any more: then the plain page has to do.
 * @param otherwise what to do instead; a fault of the code itself is not one of these, and is reported as usual
 */
export function loadCode<Code, Used, Instead>(
  load: () => Promise<Code>,
  use: (code: Code) => Used | Promise<Used>,
  otherwise: () => Instead | Promise<Instead>,
): Promise<Used | Instead> {
  return load().then(use, otherwise);
}
