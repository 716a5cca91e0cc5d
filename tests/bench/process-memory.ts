import { readFileSync } from 'node:fs';

/**
 * Resident memory of a process and of all that it has started, in megabytes; 0 where the system has no /proc. What they share
 * counts for each of them.
 */
export function residentMegabytes(pid: number | string): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const own = Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1000;
    const started = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
    return started.filter(Boolean).reduce((sum, child) => sum + residentMegabytes(child), own);
  } catch {
    // It has ended.
    return 0;
  }
}
