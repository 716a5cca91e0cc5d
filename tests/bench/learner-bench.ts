/**
 * Measures the learner's side with logs of growing size: reading a file, the fold in one go and in pieces.
 * Twice the events must take at most 2.2 times as long, and no piece of the fold may hold the page for
 * longer than 200 ms with 20,000 events, nor a piece of a file of 50 MB that is exported. The last lines show such a
 * file, and the log that once took the square of its size: very many marks of one part.
 *
 *   npm run bench:learner
 */
import type { LearnerEvent } from '../../src/learner/log/events.ts';
import { previewImport } from '../../src/learner/log/import-preview.ts';
import { formatExport, formatExportInPieces } from '../../src/learner/log/transfer.ts';
import { foldEvents, foldEventsInPieces } from '../../src/learner/state/learner-state.ts';
import { foldProgress } from '../../src/learner/state/progress.ts';

const DAY_MILLIS = 86_400_000;
const BEGIN = Date.UTC(2026, 0, 1);
const NOW = BEGIN + 180 * DAY_MILLIS;
const FILE_BYTES = 50_000_000;
const ROUNDS = 3;

const line = (...cells: (string | number)[]) =>
  process.stdout.write(
    `${cells.map((cell, at) => (at === 0 ? String(cell).padEnd(34) : String(cell).padStart(12))).join('')}\n`,
  );

line('', '20,000', '40,000', 'ratio');
compare('fold of answers, ms', (count) => best(answers(count), (log) => foldEvents(log, NOW)));
compare('fold of marks of one part, ms', (count) =>
  best(marks(count), (log) => foldProgress(log, NOW)),
);
compare('preview of a file, ms', (count) =>
  best(formatExport(answers(count), NOW), (text) => previewImport(text, [])),
);
const some = answers(20_000);
const folding = longestPiece((pause) => foldEventsInPieces(some, NOW, pause));
line('longest piece of 20,000, ms', (await folding).toFixed(0));
const log = answers(230_000);
const exporting = longestPiece((pause) => formatExportInPieces(log, NOW, pause));
line('longest piece of 50 MB exported, ms', (await exporting).toFixed(0));
largest(log);

function compare(name: string, millis: (count: number) => number): void {
  const [once, twice] = [millis(20_000), millis(40_000)];
  line(name, once.toFixed(0), twice.toFixed(0), (twice / once).toFixed(2));
}

function best<T>(input: T, work: (input: T) => unknown): number {
  return Math.min(
    ...Array.from({ length: ROUNDS }, () => {
      const begin = performance.now();
      work(input);
      return performance.now() - begin;
    }),
  );
}

async function longestPiece(
  work: (pause: () => Promise<void>) => Promise<unknown>,
): Promise<number> {
  let longest = 0;
  let begin = performance.now();
  const note = () => {
    longest = Math.max(longest, performance.now() - begin);
  };
  await work(async () => {
    note();
    await new Promise((resolve) => setTimeout(resolve));
    begin = performance.now();
  });
  note();
  return longest;
}

function largest(log: readonly LearnerEvent[]): void {
  const text = formatExport(log, NOW).padEnd(FILE_BYTES);
  const begin = performance.now();
  const preview = previewImport(text, []);
  const read = performance.now();
  if (!preview.ok) throw new Error('The file was not read.');
  foldEvents(preview.events, NOW);
  line(
    `${(text.length / 1e6).toFixed(0)} MB: preview, fold, ms`,
    (read - begin).toFixed(0),
    (performance.now() - read).toFixed(0),
  );
}

function answers(count: number): LearnerEvent[] {
  return Array.from(
    { length: count },
    (_, at): LearnerEvent => ({
      ...{ id: at.toString(16).padStart(24, '0'), kind: 'answered', mode: 'practice' },
      ...{
        atMillis: BEGIN + Math.floor((at * 170 * DAY_MILLIS) / count),
        item: `item-${at % 5000}`,
      },
      ...{ correct: at % 5 !== 0, confidence: 'think', response: ['a'], modified: '2026-01-01' },
    }),
  );
}

function marks(count: number): LearnerEvent[] {
  return Array.from(
    { length: count },
    (_, at): LearnerEvent => ({
      ...{ id: `mark-${at}`, kind: 'read', atMillis: BEGIN + at, section: 's', part: 'p' },
    }),
  );
}
