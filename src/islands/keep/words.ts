import type { PersistenceState } from '../../learner/store/persistence.ts';

/** What the browser has promised, before it is asked; nothing where it has promised nothing. */
export function promiseText(state: PersistenceState): string {
  return state === 'persistent' ? 'This browser has promised to keep it.' : '';
}

/** What the browser answered when it was asked. */
export function answerText(state: PersistenceState): string {
  switch (state) {
    case 'persistent':
      return 'This browser has promised to keep it.';
    case 'best-effort':
      return 'This browser did not promise it. Some promise it to a site that is installed or often visited; an exported file is safe.';
    case 'unknown':
      return 'This browser makes no such promise; an exported file is safe.';
  }
}
