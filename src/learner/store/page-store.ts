import type { LearnerEvent } from '../log/events.ts';
import type { ChangeListener, ImportOrigin, LearnerStore, LogReading } from './learner-store.ts';
import { tellStatus } from './page-status.ts';
import type { Problem } from './problems.ts';
import { clearPending, writeAhead } from './write-ahead-log.ts';

/** The store of a page, which also says the one problem that the reader is to be told. */
export interface PageStore extends LearnerStore {
  /** What the reader is to be told now, if anything; `islands/storage-notice` shows it by `page-status.ts`. */
  status(): Problem | undefined;
  /** Calls back after each change of the status. */
  onStatus(listener: (problem: Problem | undefined) => void): void;
  /** Tells a problem of what was read, such as a clock that was ahead; a problem of storage goes before. */
  report(problem: Problem | undefined): void;
}

let shared: PageStore | undefined;

/** The one store of a page, for all islands on it. */
export function pageStore(): PageStore {
  if (shared) return shared;
  shared = createPageStore(() =>
    import('./device-store.ts').then(({ openDeviceStore }) => openDeviceStore()),
  );
  shared.onStatus(tellStatus);
  return shared;
}

/**
 * A store that writes ahead at once and loads all else when it is needed: a page is read before
 * anything is answered.
 * @param load brings the store that reads and keeps
 */
export function createPageStore(load: () => Promise<LearnerStore>): PageStore {
  let loading: Promise<LearnerStore> | undefined;
  let storageProblem: Problem | undefined;
  let otherProblem: Problem | undefined;
  const statusListeners = new Set<(problem: Problem | undefined) => void>();
  const changeListeners = new Set<ChangeListener>();
  /** The reading under way, for all who ask before anything changes. */
  let reading: Promise<LogReading> | undefined;

  const status = () => storageProblem ?? otherProblem;
  const setProblem = (problem: Problem | undefined, isOther = false) => {
    const before = status();
    if (isOther) otherProblem = problem;
    else storageProblem = problem;
    if (status() !== before) for (const listener of statusListeners) listener(status());
  };

  const opened = () => {
    loading ??= load().then((store) => {
      store.subscribe((change, isElsewhere) => {
        reading = undefined;
        for (const listener of [...changeListeners]) listener(change, isElsewhere);
      });
      return store;
    });
    // A part of the site that could not be fetched may be there when it is asked for again.
    loading.catch(() => (loading = undefined));
    return loading;
  };
  /** Where the store cannot be loaded, what was written ahead waits for a page on which it can. */
  const using = <T>(use: (store: LearnerStore) => Promise<T>, otherwise: T): Promise<T> =>
    opened().then(use, () => otherwise);

  return {
    read() {
      reading ??= using<LogReading>((store) => store.read(), {
        events: [],
        problem: 'storage-waiting-device',
      }).then((done) => {
        reading = undefined;
        setProblem(done.problem);
        return done;
      });
      return reading;
    },
    async append(events: readonly LearnerEvent[], origin?: ImportOrigin) {
      reading = undefined;
      writeAhead(events);
      const problem = await using<Problem | undefined>(
        (store) => store.append(events, origin),
        'storage-waiting-device',
      );
      setProblem(problem);
      return problem;
    },
    imports: () => using((store) => store.imports(), []),
    undoImport: (id) => using<Problem | undefined>((store) => store.undoImport(id), 'undo-failed'),
    async erase() {
      clearPending('all');
      const problem = await using<Problem | undefined>((store) => store.erase(), 'erase-failed');
      if (!problem) setProblem(undefined);
      return problem;
    },
    subscribe(listener) {
      changeListeners.add(listener);
      void opened().catch(() => {});
      return () => changeListeners.delete(listener);
    },
    status,
    onStatus: (listener) => void statusListeners.add(listener),
    report: (problem) => setProblem(problem, true),
    close: () => void loading?.then((store) => store.close()),
  };
}
