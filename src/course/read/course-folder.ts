/**
 * The folder of the course that is built, from the project's root with forward slashes: that of
 * `COURSE_DIR`, or `content`.
 */
export function courseFolder(given: string | undefined = process.env['COURSE_DIR']): string {
  return (given || 'content').replaceAll('\\', '/').replace(/^\.\/|\/+$/g, '');
}
