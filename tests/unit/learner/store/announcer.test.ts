import { afterEach, expect, test, vi } from 'vitest';
import { createAnnouncer } from '../../../../src/learner/store/announcer.ts';

/** Channels that are open, with what they were called and what was sent through them. */
function channels() {
  const opened: {
    name: string;
    sent: unknown[];
    hear: (data: unknown) => void;
    isOpen: boolean;
  }[] = [];
  class Channel {
    readonly #own: (typeof opened)[number];
    constructor(name: string) {
      this.#own = { name, sent: [], hear: () => {}, isOpen: true };
      opened.push(this.#own);
    }
    addEventListener(_: string, listener: (event: { data: unknown }) => void) {
      this.#own.hear = (data) => listener({ data });
    }
    postMessage(data: unknown) {
      this.#own.sent.push(data);
    }
    close() {
      this.#own.isOpen = false;
    }
  }
  vi.stubGlobal('BroadcastChannel', Channel);
  return opened;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test('a change that is made here is told on this page and in other tabs', () => {
  const opened = channels();
  const heard = vi.fn();
  const announcer = createAnnouncer('log');
  announcer.subscribe(heard);
  announcer.announce('appended');
  expect(heard.mock.calls).toEqual([['appended', false]]);
  expect(opened).toMatchObject([{ name: 'log', sent: ['appended'] }]);
});

test('a change that is made elsewhere is taken in before it is told on, and not sent back', () => {
  const opened = channels();
  const heard: string[] = [];
  const announcer = createAnnouncer('log', (change) => heard.push(`other ${change}`));
  announcer.subscribe((change, isElsewhere) => heard.push(`${change} ${isElsewhere}`));
  for (const data of ['appended', 'removed', 'erased', 'nonsense', undefined])
    opened[0]?.hear(data);
  announcer.pass('removed');
  expect(heard).toEqual([
    ...['other appended', 'appended true', 'other removed', 'removed true'],
    ...['other erased', 'erased true', 'removed true'],
  ]);
  expect(opened[0]?.sent).toEqual([]);
});

test('without a channel of a name, and in a browser that forbids one, only this page is told', () => {
  const opened = channels();
  const heard = vi.fn();
  const announcer = createAnnouncer();
  announcer.subscribe(heard);
  announcer.announce('erased');
  expect(heard).toHaveBeenCalledTimes(1);
  expect(opened).toEqual([]);
  vi.stubGlobal('BroadcastChannel', undefined);
  const other = createAnnouncer('log');
  other.subscribe(heard);
  other.announce('erased');
  expect(heard).toHaveBeenCalledTimes(2);
});

test('who does not listen any more hears nothing, and nobody does once it is closed', () => {
  const opened = channels();
  const [one, two] = [vi.fn(), vi.fn()];
  const announcer = createAnnouncer('log');
  const stop = announcer.subscribe(one);
  announcer.subscribe(two);
  stop();
  announcer.announce('appended');
  announcer.close();
  announcer.announce('appended');
  expect([one, two].map(({ mock }) => mock.calls.length)).toEqual([0, 1]);
  expect(opened[0]?.isOpen).toBe(false);
});
