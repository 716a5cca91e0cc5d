import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diagramHash, drawingHash } from '../../../src/course/schema/diagram.ts';

/**
 * A copy of a content folder of tests/fixtures in a temporary folder, with pictures of its diagrams
 * wherever the fixture itself does not say what picture there is.
 * @returns the path of the copy; the caller removes it
 */
export function contentFixture(name: string): string {
  const dir = mkdtempSync(join(tmpdir(), `${name}-`));
  cpSync(join(import.meta.dirname, '../../fixtures', name), dir, { recursive: true });
  const diagrams = join(dir, 'diagrams');
  for (const file of readdirSync(diagrams).filter((file) => file.endsWith('.mmd'))) {
    const rendered = join(diagrams, file.replace(/\.mmd$/, ''));
    if (existsSync(`${rendered}.json`)) continue;
    const hash = diagramHash(readFileSync(join(diagrams, file), 'utf8'));
    const svg = '<svg></svg>';
    writeFileSync(`${rendered}.json`, JSON.stringify({ hash, drawn: drawingHash(svg, {}) }));
    writeFileSync(`${rendered}.svg`, svg);
  }
  return dir;
}
