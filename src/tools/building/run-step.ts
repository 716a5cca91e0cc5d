import { fork, type Serializable } from 'node:child_process';
import { constants } from 'node:os';
import { HANDS_OVER } from '../../integrations/hand-over.ts';

/** What may be sent to a running build to end it. */
const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Garbage may take a fifth of what is in use, for a little more time: by itself the engine lets it take several times as much
 * where a machine has it. How much may be in use is not touched. `npm run bench` shows what it comes to.
 */
const ENGINE = ['--heap-growing-percent=20'];

const ENVIRONMENT = {
  [HANDS_OVER]: '1',
  // The bundler gives memory back as soon as it is free; it asks this when it is loaded.
  MIMALLOC_PURGE_DELAY: '0',
  // Pictures are drawn one after the other; each thread that has drawn one keeps memory of its own for the next.
  UV_THREADPOOL_SIZE: '2',
  // By itself glibc gives each thread an arena of its own, from which little comes back.
  MALLOC_ARENA_MAX: '1',
};

/** What a step is told, and who hears what it tells. */
interface Talk {
  args?: readonly string[];
  first?: Serializable;
  hear?: (word: unknown) => void;
}

/**
 * Runs a script as a process of its own: what it took of memory is free when it has ended. A signal that would end this process
 * goes to that one.
 * @param script its path
 * @returns its exit code, which of one that was ended by a signal is that of a shell
 */
export async function runStep(
  script: string,
  { args = [], first, hear = () => {} }: Talk,
): Promise<number> {
  const child = fork(script, args, {
    execArgv: [...process.execArgv, ...ENGINE],
    env: { ...ENVIRONMENT, ...process.env },
  });
  const end = (signal: NodeJS.Signals): boolean => child.kill(signal);
  for (const signal of ENDING) process.on(signal, end);
  child.on('message', hear);
  if (first !== undefined) child.send(first);
  try {
    return await new Promise<number>((resolve, reject) => {
      child.once('error', reject);
      // Comes after the last word; `exit` may come before it.
      child.once('close', (code, signal) =>
        resolve(signal ? 128 + constants.signals[signal] : (code ?? 1)),
      );
    });
  } finally {
    for (const signal of ENDING) process.off(signal, end);
  }
}
