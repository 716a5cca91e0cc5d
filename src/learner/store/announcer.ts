import type { ChangeListener, LogChange } from './learner-store.ts';

/** Tells everyone who uses the same log that it has changed. */
export interface Announcer {
  announce(change: LogChange): void;
  /** Tells the listeners on this page alone of a change that was made elsewhere. */
  pass(change: LogChange): void;
  subscribe(listener: ChangeListener): () => void;
  close(): void;
}

/**
 * An announcer to the listeners on this page and, given a channel that the browser lets it use, to
 * those in other tabs.
 * @param onOther called before the listeners when the change was made elsewhere
 */
export function createAnnouncer(
  channelName?: string,
  onOther: (change: LogChange) => void = () => {},
): Announcer {
  const listeners = new Set<ChangeListener>();
  const channel = channelName === undefined ? undefined : openChannel(channelName);
  const tell = (change: LogChange, isElsewhere: boolean) => {
    for (const listener of [...listeners]) listener(change, isElsewhere);
  };
  const pass = (change: LogChange) => tell(change, true);
  channel?.addEventListener('message', ({ data }: MessageEvent) => {
    if (data !== 'appended' && data !== 'removed' && data !== 'erased') return;
    onOther(data);
    pass(data);
  });
  return {
    announce(change) {
      channel?.postMessage(change);
      tell(change, false);
    },
    pass,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      channel?.close();
      listeners.clear();
    },
  };
}

function openChannel(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    // Missing in old browsers; forbidden in some that block storage.
    return undefined;
  }
}
