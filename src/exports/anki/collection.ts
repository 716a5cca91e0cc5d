import { selectionAttribution } from '../model/attribution.ts';
import { xml } from '../model/markup.ts';
import type { Selection } from '../model/selection.ts';
import { sha1 } from '../model/sha1.ts';
import { deckName } from './anki-text.ts';
import { type AnkiNote, FIELDS, noteTypeName } from './notes.ts';
import type { SqlTable } from './sqlite.ts';

/** The oldest form of collections that carry all this, and that every Anki reads: schema 11. */
const SCHEMA = 11;
const CREATED_SECONDS = 1_577_836_800;

const CSS = `.card { max-width: 42em; margin: auto; font: 18px/1.45 system-ui, sans-serif; text-align: left; }
.options { list-style: upper-alpha; }
.source { font-size: 0.75em; }`;

/**
 * A number that follows from a name and looks like a time in milliseconds, as ids of Anki do. Of 39 bits:
 * among ten thousand names two agree with a probability of one in ten thousand, which a test looks for.
 */
export function ankiId(name: string): number {
  return 1_000_000_000_000 + Math.floor(Number.parseInt(sha1(name).slice(0, 10), 16) / 2);
}

/** The tables of a collection with these notes; none was ever learned. */
export function collectionTables(notes: readonly AnkiNote[], selection: Selection): SqlTable[] {
  const { publication } = selection;
  const model = ankiId(`${publication.id}/note-type`);
  const deckOf = ({ section }: { section: string }) => ankiId(`${publication.id}/deck/${section}`);
  const noteId = ({ guid }: AnkiNote) => ankiId(`note/${guid}`);
  const byKey = <Row extends { key: number }>(rows: readonly Row[]) =>
    rows.toSorted((a, b) => a.key - b.key);
  const seconds = (day: string) => Date.parse(day) / 1000;
  const changed = Math.max(CREATED_SECONDS, ...notes.map(({ modified }) => seconds(modified)));
  const sections = [...new Set(notes.map(({ section }) => section))];
  const decks = [
    { id: 1, name: 'Default' },
    ...sections.map((section) => ({
      id: deckOf({ section }),
      name: deckName({ section }, selection),
    })),
  ].map((deck) => [deck.id, deckJson(deck, changed, selection)]);
  const collection = [
    ...[null, CREATED_SECONDS, changed * 1000, changed * 1000, SCHEMA, 0, 0, 0],
    JSON.stringify(CONFIGURATION(model)),
    JSON.stringify({ [model]: noteType(model, changed, selection) }),
    JSON.stringify(Object.fromEntries(decks)),
    JSON.stringify(DECK_OPTIONS),
    '{}',
  ];
  return [
    { ...table('col'), rows: [{ key: 1, values: collection }] },
    {
      ...table('notes'),
      rows: byKey(
        notes.map((note) => ({
          key: noteId(note),
          values: [
            null,
            note.guid,
            model,
            seconds(note.modified),
            -1,
            ` ${note.tags.join(' ')} `,
            note.fields.join('\u001f'),
            withoutTags(note.fields[1]),
            checksum(note.fields[0]),
            0,
            '',
          ],
        })),
      ),
    },
    {
      ...table('cards'),
      rows: byKey(
        notes.map((note, at) => ({
          key: noteId(note) + 1,
          values: [
            null,
            noteId(note),
            deckOf(note),
            0,
            seconds(note.modified),
            -1,
            0,
            0,
            at + 1,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            '',
          ],
        })),
      ),
    },
    { ...table('revlog'), rows: [] },
    { ...table('graves'), rows: [] },
  ];
}

/** What Anki compares first fields by. */
function checksum(field = ''): number {
  return Number.parseInt(sha1(withoutTags(field)).slice(0, 8), 16);
}

function withoutTags(field = ''): string {
  return field.replace(/<[^>]*>/g, '');
}

function table(name: keyof typeof COLUMNS): { name: string; sql: string } {
  return { name, sql: `CREATE TABLE ${name} (${COLUMNS[name]})` };
}

const integers = (...names: string[]) => names.map((name) => `${name} integer not null`).join(', ');
const texts = (...names: string[]) => names.map((name) => `${name} text not null`).join(', ');
const ID = 'id integer primary key';
const COLUMNS = {
  col: [
    ID,
    integers('crt', 'mod', 'scm', 'ver', 'dty', 'usn', 'ls'),
    texts('conf', 'models', 'decks', 'dconf', 'tags'),
  ].join(', '),
  notes: [
    ID,
    texts('guid'),
    integers('mid', 'mod', 'usn'),
    texts('tags', 'flds'),
    integers('sfld', 'csum', 'flags'),
    texts('data'),
  ].join(', '),
  cards: [
    ID,
    integers(
      'nid',
      'did',
      'ord',
      'mod',
      'usn',
      'type',
      'queue',
      'due',
      'ivl',
      'factor',
      'reps',
      'lapses',
      'left',
      'odue',
      'odid',
      'flags',
    ),
    texts('data'),
  ].join(', '),
  revlog: [ID, integers('cid', 'usn', 'ease', 'ivl', 'lastIvl', 'factor', 'time', 'type')].join(
    ', ',
  ),
  graves: integers('usn', 'oid', 'type'),
};

function deckJson({ id, name }: { id: number; name: string }, mod: number, selection: Selection) {
  const today = { newToday: [0, 0], revToday: [0, 0], lrnToday: [0, 0], timeToday: [0, 0] };
  const desc = id === 1 ? '' : xml(selectionAttribution(selection));
  return {
    id,
    name,
    desc,
    mod,
    usn: -1,
    collapsed: false,
    browserCollapsed: false,
    ...today,
    dyn: 0,
    extendNew: 10,
    extendRev: 50,
    conf: 1,
  };
}

function noteType(id: number, mod: number, selection: Selection) {
  return {
    ...{ id, mod, usn: -1, name: noteTypeName(selection), type: 0, sortf: 1, did: 1, css: CSS },
    ...{ latexPre: '', latexPost: '', latexsvg: false, vers: [], tags: [], req: [[0, 'any', [1]]] },
    flds: FIELDS.map((name, ord) => ({
      name,
      ord,
      sticky: false,
      rtl: false,
      font: 'Arial',
      size: 20,
      media: [],
    })),
    tmpls: [
      {
        ...{ name: 'Card', ord: 0, did: null, bqfmt: '', bafmt: '', bfont: '', bsize: 0 },
        qfmt: '{{Asked}}{{#Options}}{{Options}}{{/Options}}',
        afmt: '{{FrontSide}}<hr id=answer><p><b>{{Answer}}</b></p>{{Why}}<p class="source">{{Source}}</p>',
      },
    ],
  };
}

const CONFIGURATION = (curModel: number) => ({
  ...{
    nextPos: 1,
    estTimes: true,
    activeDecks: [1],
    sortType: 'noteFld',
    timeLim: 0,
    sortBackwards: false,
  },
  ...{
    addToCur: true,
    curDeck: 1,
    newBury: true,
    newSpread: 0,
    dueCounts: true,
    curModel,
    collapseTime: 1200,
    schedVer: 2,
  },
});

const DECK_OPTIONS = {
  1: {
    ...{
      id: 1,
      name: 'Default',
      mod: 0,
      usn: 0,
      maxTaken: 60,
      autoplay: true,
      timer: 0,
      replayq: true,
      dyn: false,
    },
    new: {
      bury: false,
      delays: [1, 10],
      initialFactor: 2500,
      ints: [1, 4, 0],
      order: 1,
      perDay: 20,
    },
    rev: { bury: false, ease4: 1.3, ivlFct: 1, maxIvl: 36_500, perDay: 200, hardFactor: 1.2 },
    lapse: { delays: [10], leechAction: 1, leechFails: 8, minInt: 1, mult: 0 },
  },
};
