import { parseHTML } from 'linkedom';
import { beforeEach, expect, test, vi } from 'vitest';
import { DataTools } from '../../../src/islands/progress/data-tools.ts';
import { ImportTool, type OpenFile } from '../../../src/islands/progress/import-tool.ts';
import { formatExport } from '../../../src/learner/log/transfer.ts';
import { createInMemoryStore } from '../../../src/learner/store/in-memory-store.ts';
import type { LearnerStore } from '../../../src/learner/store/learner-store.ts';
import { answered } from '../learner/arbitraries.ts';

vi.mock('../../../src/lib/save-file.ts', () => ({
  saveFile: (file: BlobPart) => saved.push(file),
}));
const saved: BlobPart[] = [];
/** The text of what was handed to the reader. */
const textOf = (file: BlobPart = '') => new Blob([file]).text();

const PAGE = `<html lang="en-US" data-base="/"><body>
  <button data-export></button><p data-said="export"></p><span data-last-export></span>
  <input data-import><p data-said="import"></p>
  <div data-import-choice hidden>
    <button data-import-add></button><button data-import-look></button><button data-import-cancel></button>
  </div>
  <div data-import-undo hidden><button data-undo-import></button></div>
  <button data-calendar></button><p data-said="calendar"></p>
  <button data-erase></button><p data-said="erase"></p>
  <dialog data-erase-dialog></dialog>
</body></html>`;

let root: HTMLElement;
let store: LearnerStore;
const looked: (OpenFile | undefined)[] = [];
const said = (tool: string) => root.querySelector(`[data-said="${tool}"]`)?.textContent ?? '';
const isHidden = (selector: string) => root.querySelector(selector)?.hasAttribute('hidden');
const press = (name: string) => root.querySelector<HTMLElement>(`[data-${name}]`)?.click();
const kept = async () => (await store.read()).events.map(({ kind }) => kind);

/** Chooses a file as the reader does. */
function choose(name: string, text: string): void {
  const input = root.querySelector('[data-import]');
  const file = Object.assign(new Blob([text]), { name });
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  input?.dispatchEvent(new (parseHTML('<p>').Event)('change'));
}

function tools(days: () => Promise<{ day: string; count: number }[]>): void {
  new DataTools(root, store, days);
  new ImportTool(root, store, (file) => looked.push(file));
}

beforeEach(() => {
  const { document } = parseHTML(PAGE);
  vi.stubGlobal('document', document);
  vi.stubGlobal('location', new URL('https://example.org/progress/'));
  root = document.body as unknown as HTMLElement;
  store = createInMemoryStore();
  saved.length = 0;
  looked.length = 0;
});

test('export, import and erasing work where the progress cannot be worked out; the calendar says that it cannot', async () => {
  tools(() => Promise.reject(new Error('no fold')));
  await store.append([answered('a', 0)]);
  press('export');
  await vi.waitFor(() => expect(said('export')).toBe('1 entry exported to io-reading-room.json.'));
  expect(JSON.parse(await textOf(saved[0])).events[0]).toMatchObject({ item: 'a' });
  expect(await kept()).toEqual(['answered', 'exported']);
  press('calendar');
  await vi.waitFor(() => expect(said('calendar')).toContain('did not work'));
  const dialog = Object.assign(root.querySelector('dialog') ?? {}, { returnValue: 'erase' });
  (dialog as unknown as HTMLElement).dispatchEvent(new (parseHTML('<p>').Event)('close'));
  await vi.waitFor(() => expect(said('erase')).toContain('was erased'));
  expect(await kept()).toEqual([]);
});

test.each([
  ['a.csv', 'a;b;c'],
  ['other.json', '{"format":"other","events":[]}'],
  ['newer.json', '{"format":"io-reading-room","version":99,"events":[]}'],
  ['<img src=x>.json', ''],
])('the file %s is refused by its name, and changes nothing', async (name, text) => {
  tools(async () => []);
  choose(name, text);
  await vi.waitFor(() => expect(said('import')).toContain(`“${name}” was not imported.`));
  expect(said('import')).toContain('nothing was changed');
  expect(isHidden('[data-import-choice]')).toBe(true);
  expect(await kept()).toEqual([]);
});

test('what a tool did is brought into view where its button was at the edge', async () => {
  tools(async () => []);
  const place = root.querySelector('[data-said="export"]') as HTMLElement;
  place.scrollIntoView = vi.fn();
  press('export');
  await vi.waitFor(() => expect(said('export')).toContain('exported to'));
  expect(place.scrollIntoView).toHaveBeenCalledWith({ block: 'nearest' });
});

test('a file is read before anything of it counts, and counts when it is added', async () => {
  tools(async () => []);
  const known = answered('a', 0);
  await store.append([known]);
  const text = formatExport([known, answered('b', 1), answered('c', 2)], 0);
  choose('mine.json', text.replace('"kind": "answered"', '"kind": "unheard-of"'));
  await vi.waitFor(() => expect(isHidden('[data-import-choice]')).toBe(false));
  expect(said('import')).toBe(
    '“mine.json”: 2 entries new here, 0 known already, 1 that cannot be read, from Mar 3, 2026 to Mar 4, 2026, on 2 items. Nothing of it counts yet.',
  );
  expect(await kept()).toHaveLength(1);
  press('import-look');
  expect(looked[0]?.events).toHaveLength(2);
  expect(await kept()).toHaveLength(1);
  press('import-add');
  await vi.waitFor(() => expect(isHidden('[data-import-undo]')).toBe(false));
  expect(said('import')).toBe('2 entries of “mine.json” added.');
  expect(await kept()).toHaveLength(3);
  press('undo-import');
  await vi.waitFor(() => expect(said('import')).toContain('taken back: 2 entries removed'));
  expect(await kept()).toEqual(['answered']);
});

test('a file with nothing new can be looked at and not added', async () => {
  tools(async () => []);
  const known = answered('a', 0);
  await store.append([known]);
  choose('same.json', formatExport([known], 0));
  await vi.waitFor(() => expect(said('import')).toContain('There is nothing to add.'));
  expect(isHidden('[data-import-add]')).toBe(true);
  press('import-cancel');
  expect(said('import')).toBe('Nothing was added.');
});

test('a calendar file remembers the days that it gave out, so that the next one can cancel them', async () => {
  const days = [[{ day: '2026-11-30', count: 3 }], [{ day: '2026-11-29', count: 0 }]];
  tools(async () => days.shift() ?? []);
  press('calendar');
  await vi.waitFor(() =>
    expect(said('calendar')).toBe('1 review day written to io-reading-room.ics.'),
  );
  press('calendar');
  await vi.waitFor(() =>
    expect(said('calendar')).toBe('0 review days written to io-reading-room.ics.'),
  );
  expect(saved[1]).toMatch(/UID:review-2026-11-30@[\s\S]*STATUS:CANCELLED/);
});

test('a file that is too large, and one that the browser does not give out, are not called foreign', async () => {
  tools(() => Promise.resolve([]));
  const chosen = (file: object) => {
    const input = root.querySelector('[data-import]');
    Object.defineProperty(input, 'files', { value: [file], configurable: true });
    input?.dispatchEvent(new (parseHTML('<p>').Event)('change'));
  };
  chosen({ name: 'large.json', size: 60_000_000 });
  await vi.waitFor(() => expect(said('import')).toContain('more than 50 MB'));
  const refused = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
  chosen({ name: 'gone.json', size: 10, text: refused, slice: () => ({ arrayBuffer: refused }) });
  await vi.waitFor(() => expect(said('import')).toMatch(/^That did not work/));
});
