/**
 * Adds to `package-lock.json` the packages for other platforms that a registry left out.
 *
 * npm writes only what the registry at hand serves, and `npm ci` then refuses the lock file on any
 * machine, because an optional package is named but not listed. An entry without integrity is enough.
 *
 *   npm run lock                                 after each change of a dependency
 *   node src/tools/complete-lock.ts --check      only says what is missing; exit code 1
 */
import { readFileSync, writeFileSync } from 'node:fs';

interface Entry {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

const OS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const CPU = [
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
];

/** The entries missing from a lock file's packages, by their path. */
export function missingEntries(packages: Record<string, Entry>): Record<string, Entry> {
  const missing: Record<string, Entry> = {};
  for (const [path, entry] of Object.entries(packages))
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {}))
      if (!resolves(packages, path, name))
        missing[`node_modules/${name}`] = platformEntry(
          name,
          range,
          entry.dev === true && path !== '',
        );
  return missing;
}

/** Whether a package is found from another one as Node finds it: in its own folder, then upwards. */
function resolves(packages: Record<string, Entry>, path: string, name: string): boolean {
  for (
    let from = path;
    ;
    from = from.slice(0, Math.max(0, from.lastIndexOf('node_modules/') - 1))
  ) {
    if (packages[`${from ? `${from}/` : ''}node_modules/${name}`]) return true;
    if (!from) return false;
  }
}

/** An entry for a package whose name says its platform, such as `@biomejs/cli-linux-x64-musl`. */
function platformEntry(name: string, range: string, dev: boolean): Entry {
  const words = name.split(/[-/@]/).map((word) => (word === 'windows' ? 'win32' : word));
  const named = (all: string[]) => all.filter((word) => words.includes(word));
  const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') ? ['glibc'] : [];
  return {
    version: range.replace(/^[^\d]*/, ''),
    ...(dev && { dev }),
    optional: true,
    ...(named(OS).length > 0 && { os: named(OS) }),
    ...(named(CPU).length > 0 && { cpu: named(CPU) }),
    ...(libc.length > 0 && { libc }),
  };
}

if (process.argv[1] === import.meta.filename) {
  const file = 'package-lock.json';
  const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, Entry> };
  const missing = missingEntries(lock.packages);
  const names = Object.keys(missing);
  if (process.argv.includes('--check')) {
    if (names.length > 0)
      process.stderr.write(`${file} lacks ${names.join(', ')}: run npm run lock and commit it.\n`);
    process.exit(names.length > 0 ? 1 : 0);
  }
  const sorted = Object.entries({ ...lock.packages, ...missing }).sort(([a], [b]) =>
    a.localeCompare(b, 'en'),
  );
  lock.packages = Object.fromEntries(sorted);
  if (names.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  process.stdout.write(`${names.length} entries added\n`);
}
