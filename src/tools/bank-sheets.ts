/**
 * Lets readers take the bank blind.
 *
 *   npm run bank-sheets                        writes sheets without keys to .cache/bank-sheets
 *   npm run bank-sheets -- keep <file.yaml>    puts one reading on record in content/bank-readings.yaml
 *
 * The questions are dealt so that those of one objective stand on different sheets: none gives another away. On a
 * sheet a question has a number and its options letters; `letters.json` beside the sheets leads back to ids. The file
 * of a reading has the fields of an entry of `content/bank-readings.yaml`, with numbers for ids, letters for options,
 * and no hashes.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, isSeq, parse, parseDocument } from 'yaml';
import { itemTable } from '../charts/item-picture.ts';
import { readFolder } from '../course/read/content-files.ts';
import { readContentTree } from '../course/read/content-tree.ts';
import { courseFolder } from '../course/read/course-folder.ts';
import { formatFaults } from '../course/read/fault.ts';
import { LISTS } from '../course/read/lists.ts';
import { askedHash, wholeHash } from '../course/read/question-hash.ts';
import { bankReadingSchema } from '../course/schema/bank-reading.ts';
import type { Question } from '../course/schema/question.ts';
import { optionOrder, shuffled } from '../learner/session/shuffle.ts';

const SHEETS = 8;
const LETTERS = 'ABCDEFGH';

/** What stands for a question and its options on a sheet. */
interface OnSheet {
  id: string;
  /** Ids of the options by their letters. */
  options: Readonly<Record<string, string>>;
  /** Ids of the stems of a matching question, in order. */
  pairs: readonly string[];
}

const root = join(import.meta.dirname, '../..');
const content = join(root, courseFolder());
const folder = join(root, '.cache/bank-sheets');
const { tree, faults } = readContentTree(readFolder(content), {
  illustrations: [],
  plates: [],
  labs: [],
});
const ofItems = faults.filter(({ file }) => file.startsWith('content/questions/'));
if (ofItems.length > 0) {
  console.error(formatFaults(ofItems));
  process.exit(1);
}
const questions = tree.questions
  .flatMap(({ items }) => items.map(({ value }) => value))
  .filter(({ retired }) => !retired);

const [task, file] = process.argv.slice(2);
if (task === 'keep' && file) keepReading(file);
else writeSheets();

function writeSheets(): void {
  mkdirSync(folder, { recursive: true });
  const dealt = shuffled(questions, 'deal')
    .toSorted((a, b) => a.objective.localeCompare(b.objective))
    .map((question, i) => ({ question, sheet: (i % SHEETS) + 1 }));
  const letters: Record<string, OnSheet> = {};
  for (let sheet = 1; sheet <= SHEETS; sheet += 1) {
    const own = shuffled(
      dealt.flatMap((each) => (each.sheet === sheet ? [each.question] : [])),
      `sheet ${sheet}`,
    );
    const texts = own.map((question, i) => {
      const code = `${sheet}-${i + 1}`;
      const order = shownOptions(question);
      letters[code] = {
        id: question.id,
        options: Object.fromEntries(order.map(({ id }, at) => [LETTERS[at], id])),
        pairs: question.type === 'matching' ? question.pairs.map(({ id }) => id) : [],
      };
      return questionOnSheet(code, question, order);
    });
    writeFileSync(join(folder, `sheet-${sheet}.md`), texts.join('\n'));
  }
  writeFileSync(join(folder, 'letters.json'), JSON.stringify(letters, null, 1));
  console.info(`${questions.length} questions are on ${SHEETS} sheets in .cache/bank-sheets.`);
}

function questionOnSheet(
  code: string,
  question: Question,
  order: readonly { text: string }[],
): string {
  const { picture } = question;
  const rows =
    picture && picture.kind !== 'chart' ? itemTable(picture).map((row) => row.join(': ')) : [];
  return [
    `## ${code} (${question.type})`,
    question.stem,
    ...(picture ? [`[Figure: ${picture.title}. ${rows.join('; ')}]`] : []),
    ...order.map(({ text }, at) => `${LETTERS[at]}. ${text}`),
    ...(question.type === 'matching'
      ? question.pairs.map(({ text }, at) => `${at + 1}) ${text}`)
      : []),
    ...(question.type === 'number'
      ? [`A number from ${question.min} to ${question.max}, ${question.unit}.`]
      : []),
    '',
  ].join('\n');
}

/** Options as a sheet lists them; what a short answer must say is behind its key. */
function shownOptions(question: Question): { id: string; text: string }[] {
  switch (question.type) {
    case 'number':
    case 'short':
      return [];
    case 'matching':
    case 'concordance':
      return [...question.options];
    default: {
      const { type, options } = question;
      const lockOrder = 'lockOrder' in question && question.lockOrder;
      const order = optionOrder({ type, options: options.length, lockOrder }, question.id);
      return order.flatMap((at) => options[at] ?? []);
    }
  }
}

function keepReading(path: string): void {
  const letters: Record<string, OnSheet> = JSON.parse(
    readFileSync(join(folder, 'letters.json'), 'utf8'),
  );
  const { id, task, reader, day, saw, ...entries } = parse(readFileSync(path, 'utf8'));
  const [field = '', byCode] = Object.entries(entries)[0] ?? [];
  const known = new Map(questions.map((question) => [question.id, question]));
  const named = Object.entries(byCode as Record<string, Record<string, unknown>>).map(
    ([code, entry]) => {
      const on = letters[code];
      const question = on && known.get(on.id);
      if (!question) throw new Error(`No question has the number ${code} on these sheets.`);
      const of = task === 'soundness' ? wholeHash(question) : askedHash(question);
      const given =
        'given' in entry ? { given: withIds(question, `${entry['given']}`.trim(), on) } : {};
      return [question.id, { of, ...entry, ...given }] as const;
    },
  );
  const sorted = Object.fromEntries(named.toSorted(([a], [b]) => a.localeCompare(b)));
  const reading = bankReadingSchema.parse({ id, task, reader, day, saw, [field]: sorted });
  const target = join(content, LISTS.bankReadings.file);
  const kept = parseDocument(readFileSync(target, 'utf8'));
  if (!isSeq(kept.contents)) throw new Error(`${LISTS.bankReadings.file} must hold a list.`);
  kept.contents.items = kept.contents.items.filter(
    (item) => (item as unknown as { get(key: string): unknown }).get('id') !== id,
  );
  const made = new Document(reading);
  for (const entry of Object.keys(sorted)) {
    const node = made.getIn([field, entry]) as { flow?: boolean } | undefined;
    if (node) node.flow = true;
  }
  kept.contents.flow = false;
  kept.contents.add(made.contents as never);
  writeFileSync(target, kept.toString({ lineWidth: 0 }));
  console.info(`${named.length} answers of "${id}" are in content/${LISTS.bankReadings.file}.`);
}

/** What was written on a sheet, as a response of the site holds it. */
function withIds(question: Question, text: string, { options, pairs }: OnSheet): string[] | number {
  if (question.type === 'number') return Number(text.replace(',', '.'));
  const ids = [...text.replace(/[^A-H]/g, '')].flatMap((letter) => options[letter] ?? []);
  return question.type === 'matching' ? ids.map((id, at) => `${pairs[at]}:${id}`) : ids;
}
