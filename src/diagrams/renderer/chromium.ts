import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

const projectRoot = join(import.meta.dirname, '../../..');

/**
 * Arguments to start Chromium with. The package's own list is left aside on purpose: `--single-process`
 * ends the browser with the first closed page, and `--disable-web-security` hides faults of the CSP.
 */
export const chromiumArguments = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'];

/**
 * The path of a headless Chromium: `CHROMIUM_PATH` if set, else the one from npm, unpacked into
 * `.cache/` once per version. Safe to call from several processes at once.
 * @throws if the packed browser is missing or cannot be unpacked
 */
export async function chromiumPath(cacheDir = join(projectRoot, '.cache')): Promise<string> {
  const given = process.env['CHROMIUM_PATH'];
  if (given) return given;

  const resolve = createRequire(import.meta.url).resolve;
  const packageDir = join(dirname(resolve('@sparticuz/chromium')), '..');
  const { version } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8'));
  const target = join(cacheDir, `chromium-${version}`);
  const executable = join(target, 'chromium');
  if (existsSync(executable)) return executable;

  await mkdir(cacheDir, { recursive: true });
  const unfinished = await mkdtemp(`${target}-`);
  await pipeline(
    createReadStream(join(packageDir, 'bin/chromium.br')),
    createBrotliDecompress(),
    createWriteStream(join(unfinished, 'chromium'), { mode: 0o755 }),
  );
  try {
    // The rename is atomic: another process sees the whole browser or none.
    await rename(unfinished, target);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    if (!existsSync(executable)) throw error;
  }
  return executable;
}

/** Starts headless Chromium; the caller closes it. */
export async function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: await chromiumPath(),
    args: chromiumArguments,
    headless: true,
    ...options,
  });
}
