/**
 * Measures what the page of practice computes before it can be used, with 5,000 items and a log of
 * 20,000 events: reading the log, the fold, the counts at the door, the choice of a session. The page
 * is to open in under a second, so the sum must stay well below that.
 *
 *   npm run bench:practice                5,000 items, 20,000 events
 *   npm run bench:practice -- 1000 4000   other sizes
 */
import { openingRequest, tally } from '../../src/islands/practice/model.ts';
import { CONFIDENCES, GRADES, type LearnerEvent } from '../../src/learner/log/events.ts';
import { mergeEvents } from '../../src/learner/log/merge.ts';
import { parseEvents } from '../../src/learner/log/parse-events.ts';
import { chooseItems } from '../../src/learner/session/choose-items.ts';
import { parsePracticeUrl } from '../../src/learner/session/practice-url.ts';
import { foldEvents } from '../../src/learner/state/learner-state.ts';
import type { PracticeItem } from '../../src/learner/state/practice-item.ts';
import { rankItems } from '../../src/learner/state/schedule.ts';

const DAY_MILLIS = 86_400_000;
const BEGIN = Date.UTC(2026, 0, 1);
const TIME_ZONE = 'America/New_York';
const ROUNDS = 5;

const [itemCount = 5000, eventCount = 20_000] = process.argv.slice(2).map(Number);
const items = makeItems(itemCount);
const stored = makeEvents(eventCount, items);
const nowMillis = BEGIN + 180 * DAY_MILLIS;
const sections = [...new Set(items.map(({ section }) => section))];

const rows: { name: string; millis: number[] }[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  const list = time('list of items from JSON', () => JSON.parse(JSON.stringify(items)));
  const events = time('log: parse and merge', () => mergeEvents(parseEvents(stored).events));
  const state = time('log: fold', () => foldEvents(events, nowMillis));
  const counts = time('door: counts', () => tally(list, state, 'both', nowMillis, TIME_ZONE));
  const asked = parsePracticeUrl('');
  const request = openingRequest(asked, counts, sections, state.lastPlace?.section);
  time('session: rank', () => rankItems(state, list, nowMillis, TIME_ZONE));
  const choice = { request, items: list, state, nowMillis, timeZone: TIME_ZONE, seed: 'bench' };
  const queue = time('session: choose', () => chooseItems(choice));
  if (queue.length === 0) throw new Error('Nothing was chosen.');
}
print();

/** 80 sections, each with questions of both forms and cards. */
function makeItems(count: number): PracticeItem[] {
  return Array.from({ length: count }, (_, i): PracticeItem => {
    const section = `section-${Math.floor((i * 80) / count)}`;
    const common = { id: `${section}-item-${i}`, section, block: `${section}-claim-${i % 40}` };
    if (i % 2 === 1) return { ...common, kind: 'card' };
    const objective = `${section}-objective-${i % 6}`;
    return { ...common, kind: 'question', objective, form: i % 4 === 0 ? 'A' : 'B' };
  });
}

/** Half a year of practice, in no order, as a database gives it back. */
function makeEvents(count: number, among: readonly PracticeItem[]): LearnerEvent[] {
  const events = Array.from({ length: count }, (_, i): LearnerEvent => {
    const at = (i * 7919) % count;
    const item = among[(at * 31) % among.length];
    if (!item) throw new Error('There are no items.');
    const base = {
      id: `${at.toString(16).padStart(24, '0')}`,
      atMillis: BEGIN + Math.floor((at * 170 * DAY_MILLIS) / count),
    };
    if (at % 50 === 0) return { ...base, kind: 'read', section: item.section, part: 'part' };
    if (item.kind === 'card')
      return { ...base, kind: 'recalled', item: item.id, grade: GRADES[at % 4] ?? 'good' };
    const confidence = CONFIDENCES[at % 3] ?? 'think';
    const correct = at % 5 !== 0;
    return {
      ...base,
      ...{
        kind: 'answered',
        item: item.id,
        correct,
        confidence,
        response: ['a'],
        mode: 'practice',
      },
    };
  });
  return JSON.parse(JSON.stringify(events));
}

function time<T>(name: string, work: () => T): T {
  const begin = performance.now();
  const result = work();
  const row = rows.find((other) => other.name === name) ?? { name, millis: [] };
  if (row.millis.length === 0) rows.push(row);
  row.millis.push(performance.now() - begin);
  return result;
}

/** The first round counts: a page opens with cold code. */
function print(): void {
  const line = (name: string, first: number, best: number) =>
    process.stdout.write(
      `${name.padEnd(28)}${first.toFixed(0).padStart(8)}${best.toFixed(0).padStart(8)}\n`,
    );
  process.stdout.write(
    `${itemCount} items, ${eventCount} events${' '.repeat(4)}first ms best ms\n`,
  );
  for (const { name, millis } of rows) line(name, millis[0] ?? 0, Math.min(...millis));
  const sum = (of: (millis: number[]) => number) => rows.reduce((n, row) => n + of(row.millis), 0);
  line(
    'together',
    sum(([first]) => first ?? 0),
    sum((millis) => Math.min(...millis)),
  );
}
