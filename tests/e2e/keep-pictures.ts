import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import sharp from 'sharp';

/**
 * `npm run pictures`: keeps what the built site shows now as the pictures that `pictures.spec.ts` compares
 * with, in few colors, so that they take little room. To be looked at before they are committed.
 */
const folder = new URL('./pictures/', import.meta.url);
const { status } = spawnSync(
  'npx',
  ['playwright', 'test', 'pictures', '--project=desktop', '--update-snapshots=changed'],
  { stdio: 'inherit' },
);
for (const name of readdirSync(folder)) {
  const file = new URL(name, folder);
  const kept = readFileSync(file);
  // What was not drawn anew has few colors already.
  if ((await sharp(kept).metadata()).isPalette) continue;
  writeFileSync(
    file,
    await sharp(kept).png({ palette: true, colours: 128, effort: 10 }).toBuffer(),
  );
}
process.exitCode = status ?? 1;
