import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Where a bundler's module comes from, `/site/node_modules/idb`; none where it is our own. */
export function packageFolder(module: string): string | undefined {
  const at = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/s;
  return at.exec(module.replace(/^\0/, ''))?.[0];
}

/**
 * A package's name and version, and its licence in full, as it has them in its own folder.
 * @throws with a sentence when it has no text of a licence
 */
export function licenceText(folder: string): string {
  const { name, version, license } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as { name: string; version: string; license?: string };
  const text = licenceFile(folder);
  if (!text)
    throw new Error(
      `The package ${name} ${version} is part of the site and has no text of its licence. Ask its authors for one, or do without it.`,
    );
  return `${name} ${version}${license ? `, ${license}` : ''}\n\n${text}\n`;
}

/** The text of a licence in a folder, or in a folder that has that name itself. */
function licenceFile(folder: string): string {
  const named = readdirSync(folder)
    .filter((name) => /^(?:licen[cs]e|copying)(?:\.\w+)?$/i.test(name))
    .sort();
  for (const name of named) {
    const path = join(folder, name);
    // What a package has bundled for its own use is not shipped.
    const text = statSync(path).isDirectory()
      ? licenceFile(path)
      : readFileSync(path, 'utf8').replace(/^# Licenses of bundled dependencies$.*/ms, '');
    if (text.trim()) return text.trim().replaceAll('\r\n', '\n');
  }
  return '';
}
