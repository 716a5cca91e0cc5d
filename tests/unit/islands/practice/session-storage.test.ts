import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  Drafts,
  SavedSessions,
  takeUnkept,
} from '../../../../src/islands/practice/session-storage.ts';
import { formatSession } from '../../../../src/learner/session/saved-session.ts';
import { type Session, startSession } from '../../../../src/learner/session/session.ts';
import { answered } from '../../learner/arbitraries.ts';
import { StorageStub } from '../../learner/store/storage-stub.ts';

let tab: StorageStub;
let device: StorageStub;

/** Another tab has storage of its own and the same device. */
function anotherTab(): void {
  tab = new StorageStub();
  vi.stubGlobal('sessionStorage', tab);
}
beforeEach(() => {
  device = new StorageStub();
  vi.stubGlobal('localStorage', device);
  anotherTab();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const session = (seed: string, given: Partial<Session> = {}): Session => ({
  ...startSession({ mode: 'exam', sections: [], kinds: 'both', size: 10 }, ['a', 'b'], seed, 0),
  ...given,
});
const KEY = 'io-practice-session';

describe('sessions', () => {
  test('without any there is none', () => {
    expect(new SavedSessions().all()).toEqual([]);
  });

  test('are there after the page is loaded again, and in another tab', () => {
    new SavedSessions().save(session('one'));
    expect(new SavedSessions().all()).toEqual([session('one')]);
    anotherTab();
    expect(new SavedSessions().all()).toEqual([session('one')]);
  });

  test('of this tab and of another are both there, that of this tab first', () => {
    new SavedSessions().save(session('one'));
    device.setItem(KEY, formatSession(session('two')));
    expect(new SavedSessions().all().map(({ seed }) => seed)).toEqual(['one', 'two']);
  });

  test('that went on in another tab are there as they went on', () => {
    new SavedSessions().save(session('one'));
    device.setItem(KEY, formatSession(session('one', { activeMillis: 9, index: 1 })));
    expect(new SavedSessions().all()).toEqual([session('one', { activeMillis: 9, index: 1 })]);
  });

  test('that are worked on here are there as they are here, also where nothing can be kept', () => {
    const saved = new SavedSessions();
    saved.save(session('one', { index: 1 }));
    device.setItem(KEY, formatSession(session('one')));
    expect(saved.all()).toEqual([session('one', { index: 1 })]);
    tab.isFull = device.isFull = true;
    saved.save(session('two'));
    expect(saved.all().map(({ seed }) => seed)).toEqual(['two', 'one']);
  });

  test('are forgotten when all was erased', () => {
    const saved = new SavedSessions();
    saved.save(session('one'));
    tab.removeItem(KEY);
    device.removeItem(KEY);
    expect(saved.all()).toHaveLength(1);
    saved.forget();
    expect(saved.all()).toEqual([]);
  });

  test('that another tab has gone on with are newer, and no others are', () => {
    const saved = new SavedSessions();
    const here = session('one', { activeMillis: 5 });
    for (const [there, expected] of [
      [session('one', { activeMillis: 6 }), true],
      [session('one', { activeMillis: 5 }), false],
      [session('two', { activeMillis: 6 }), false],
    ] as const) {
      device.setItem(KEY, formatSession(there));
      expect(saved.newer(here)).toEqual(expected ? there : undefined);
    }
    device.removeItem(KEY);
    expect(saved.newer(here)).toBeUndefined();
  });

  test('that another tab saves are told of, and taken over where they are the same', () => {
    const saved = new SavedSessions();
    saved.save(session('one'));
    const told = (key: string | null, newValue: string | null) =>
      saved.fromOtherTab({ key, newValue } as StorageEvent);
    expect(told('other', formatSession(session('two')))).toBeUndefined();
    expect(told(KEY, null)).toBeUndefined();
    expect(told(KEY, formatSession(session('two')))).toEqual(session('two'));
    expect(saved.all()[0]).toEqual(session('one'));
    const on = session('one', { index: 1 });
    expect(told(KEY, formatSession(on))).toEqual(on);
    expect(saved.all()[0]).toEqual(on);
  });

  test('go on unsaved where the browser forbids storage', () => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(globalThis, name, {
        configurable: true,
        get() {
          throw new DOMException('no', 'SecurityError');
        },
      });
    const saved = new SavedSessions();
    saved.save(session('one'));
    expect(saved.all()).toEqual([session('one')]);
    expect(takeUnkept()).toEqual([]);
  });
});

describe('drafts', () => {
  const kept = () => new Drafts(session('one'));

  test('are kept through a reload, item by item, until they are answered', () => {
    const drafts = kept();
    drafts.set('a', ['b']);
    drafts.set('b', 0.5);
    expect(kept().get('a')).toEqual(['b']);
    expect(kept().get('b')).toBe(0.5);
    drafts.set('a', undefined);
    expect(drafts.get('a')).toBeUndefined();
    expect(kept().get('a')).toBeUndefined();
    expect(kept().get('b')).toBe(0.5);
  });

  test('of another session are left aside', () => {
    kept().set('a', ['b']);
    expect(new Drafts(session('two')).get('a')).toBeUndefined();
  });

  test.each([
    ['no JSON', '{'],
    ['no object', '[]'],
    ['no list', '{"seed":"one","drafts":{}}'],
    ['another seed', '{"seed":"two","drafts":[["a",["b"],null]]}'],
  ])('of which the text is %s are none', (_, text) => {
    tab.setItem('io-practice-drafts', text);
    expect(kept().get('a')).toBeUndefined();
  });

  test('are read with care, each by itself', () => {
    const drafts = [['a', ['b']], ['b', 'no response'], [5, ['b']], 'no draft'];
    tab.setItem('io-practice-drafts', JSON.stringify({ seed: 'one', drafts }));
    expect(kept().get('a')).toEqual(['b']);
    expect(kept().get('b')).toBeUndefined();
  });
});

test('what a page of the first edition had no time to keep is taken once', () => {
  const event = answered('a', 0);
  tab.setItem('io-practice-unkept', JSON.stringify([event, 'no event']));
  expect(takeUnkept()).toEqual([event]);
  expect(takeUnkept()).toEqual([]);
});
