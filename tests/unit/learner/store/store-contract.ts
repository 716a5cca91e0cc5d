import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { mergeEvents } from '../../../../src/learner/log/merge.ts';
import type { LearnerStore } from '../../../../src/learner/store/learner-store.ts';
import { answered, anyLog, recalled, undone } from '../arbitraries.ts';

/**
 * What every adapter of the store does.
 * @param open makes a store that is empty each time
 */
export function storeContract(name: string, open: () => LearnerStore): void {
  describe(`every store: ${name}`, () => {
    let store: LearnerStore;
    beforeEach(() => {
      store = open();
    });
    afterEach(() => store.close());

    test('a new store is empty and has no problem', async () => {
      expect(await store.read()).toEqual({ events: [] });
    });

    test('what was appended is read in order, without a problem', async () => {
      const [first, second, third] = [answered('a', 0), recalled('b', 1), answered('a', 2)];
      expect(await store.append([third, first])).toBeUndefined();
      expect(await store.append([second])).toBeUndefined();
      expect(await store.read()).toEqual({ events: [first, second, third] });
    });

    test('an event is kept once, as it was first appended', async () => {
      const event = answered('a', 0);
      await store.append([event, event]);
      await store.append([event, { ...event, correct: false }]);
      expect(await store.read()).toEqual({ events: [event] });
    });

    test('any log is read as its union', async () => {
      const log = fc.sample(anyLog, 20).flat();
      await store.append(mergeEvents(log));
      expect((await store.read()).events).toEqual(mergeEvents(log));
    });

    test('appends at the same time are all kept', async () => {
      const events = Array.from({ length: 20 }, (_, at) => answered('a', at));
      await Promise.all(events.map((event) => store.append([event])));
      expect((await store.read()).events).toEqual(events);
    });

    test('an event that takes back another is kept beside it', async () => {
      const event = answered('a', 0);
      const undo = undone(event.id, 1);
      await store.append([event]);
      await store.append([undo]);
      expect((await store.read()).events).toEqual([event, undo]);
    });

    test('undoing an import removes exactly what it added', async () => {
      const [before, both, added, later] = [0, 1, 2, 3].map((at) => answered('a', at));
      if (!before || !both || !added || !later) throw new Error('no events');
      await store.append([before, both]);
      await store.append([both, added], { id: 'import', atMillis: 9 });
      await store.append([later]);
      expect(await store.imports()).toEqual([{ id: 'import', atMillis: 9, ids: [added.id] }]);
      expect(await store.undoImport('import')).toBeUndefined();
      expect((await store.read()).events).toEqual([before, both, later]);
      expect(await store.imports()).toEqual([]);
    });

    test('an import that added nothing is not remembered, and undoing one twice is harmless', async () => {
      const event = answered('a', 0);
      await store.append([event]);
      await store.append([event], { id: 'import', atMillis: 9 });
      expect(await store.imports()).toEqual([]);
      expect(await store.undoImport('import')).toBeUndefined();
      expect((await store.read()).events).toEqual([event]);
    });

    test('the newest import comes first', async () => {
      await store.append([answered('a', 0)], { id: 'old', atMillis: 1 });
      await store.append([answered('a', 1)], { id: 'new', atMillis: 2 });
      expect((await store.imports()).map(({ id }) => id)).toEqual(['new', 'old']);
    });

    test('a log of very many events is kept and read whole', async () => {
      const many = Array.from({ length: 4100 }, (_, at) => answered('a', at / 1000));
      await store.append(many);
      expect((await store.read()).events).toEqual(mergeEvents(many));
    });

    test('after erasing nothing is left, and the store can be used again', async () => {
      await store.append([answered('a', 0)], { id: 'import', atMillis: 1 });
      expect(await store.erase()).toBeUndefined();
      expect(await store.imports()).toEqual([]);
      expect(await store.read()).toEqual({ events: [] });
      const event = answered('b', 1);
      await store.append([event]);
      expect((await store.read()).events).toEqual([event]);
    });

    test('listeners hear of each change once it can be read, until they stop', async () => {
      const heard: unknown[] = [];
      const stop = store.subscribe(async (change) => {
        heard.push([change, (await store.read()).events.length]);
      });
      await store.append([answered('a', 0)]);
      await vi.waitFor(() => expect(heard).toEqual([['appended', 1]]));
      await store.erase();
      await vi.waitFor(() => expect(heard[1]).toEqual(['erased', 0]));
      stop();
      await store.append([answered('a', 1)]);
      await store.read();
      expect(heard).toHaveLength(2);
    });

    test('what a reading returns is not the store’s own list', async () => {
      await store.append([answered('a', 0)]);
      ((await store.read()).events as unknown[]).pop();
      expect((await store.read()).events).toHaveLength(1);
    });
  });
}
