/** A copy of the project in which the code of the pure files carries all of its mutants, each asleep. */
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { letSeveralAct } from './switches.ts';

/** A small change of the code. Lines and columns count from 0. */
export interface Mutant {
  id: string;
  fileName: string;
  mutatorName: string;
  replacement: string;
  location: Record<'start' | 'end', { line: number; column: number }>;
  /** Set where a comment in the code asks for no mutants. */
  status?: string | undefined;
}

/** What tests read of the project. */
const COPIED = [
  ...['src', 'tests', 'content', 'public', 'package.json', 'package-lock.json', 'tsconfig.json'],
  ...['astro.config.mjs', 'biome.json', 'knip.json', 'playwright.config.ts', 'vitest.config.ts'],
  ...['README.md', 'CONTRIBUTING.md', 'LICENSE', '.vscode'],
];

const silent = () => undefined;
const never = () => false;
const LOGGER = {
  ...{ trace: silent, debug: silent, info: silent, warn: silent, error: silent, fatal: silent },
  ...{ isTraceEnabled: never, isDebugEnabled: never, isInfoEnabled: never },
  ...{ isWarnEnabled: never, isErrorEnabled: never, isFatalEnabled: never },
};

/** Makes the copy anew. */
export async function makeSandbox(
  root: string,
  sandbox: string,
  files: readonly string[],
): Promise<readonly Mutant[]> {
  rmSync(sandbox, { recursive: true, force: true });
  mkdirSync(sandbox, { recursive: true });
  for (const name of COPIED) cpSync(join(root, name), join(sandbox, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(sandbox, 'node_modules'), 'junction');
  const sources = files.map((name) => ({
    name,
    mutate: true,
    content: readFileSync(join(root, name), 'utf8'),
  }));
  const result = await new Instrumenter(LOGGER).instrument(sources, {
    plugins: null,
    excludedMutations: [],
    ignorers: [],
  });
  for (const { name, content } of result.files)
    writeFileSync(join(sandbox, name), letSeveralAct(content));
  return result.mutants;
}
