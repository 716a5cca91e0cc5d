/**
 * Ends a build with a report for the author. The report says where to look; the lines of the program that
 * found it would only hide that, so the error carries none.
 */
export function stopBuild(report: string): never {
  const error = new Error(report);
  error.stack = '';
  throw error;
}
