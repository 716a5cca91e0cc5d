/**
 * Measures what the page of trials computes for a choice, with 5,000 trials: reading the address,
 * narrowing with the counts beside every value, sorting, grouping.
 *
 *   node tests/bench/trials-bench.ts          5,000 trials
 *   node tests/bench/trials-bench.ts 20000    another size
 *   node tests/bench/trials-bench.ts 5000 --browser
 *                                             and the built page enlarged, in a browser; `astro build` comes before
 */
import { readFileSync } from 'node:fs';
import { FACET_IDS, type Facet, type TrialVocabulary } from '../../src/course/terms/trial-terms.ts';
import { launchChromium } from '../../src/diagrams/renderer/chromium.ts';
import { jsonIsland } from '../../src/lib/json-island.ts';
import {
  chooseTrials,
  groupTrials,
  indexTrials,
  orderTrials,
  type TrialRow,
} from '../../src/trials/trial-index.ts';
import { formatTrialSelection, parseTrialSelection } from '../../src/trials/trial-selection.ts';

const ROUNDS = 15;
/** How many values each facet has; a trial has one or two of them. */
const VALUES: Record<Facet, number> = {
  ...{ phase: 7, drug: 200, class: 30, target: 5, procedure: 40 },
  ...{ modality: 7, malignancy: 60, organ: 25, since: 6 },
};
const ASKED =
  '?phase=phase-1&phase=phase-3&drug=drug-4&drug=drug-8&drug=drug-15&q=ablation+12&sort=-malignancy&group=drug';

const count = Number(process.argv[2] ?? 5000);
const vocabulary = Object.fromEntries(
  FACET_IDS.map((facet) => [
    facet,
    Array.from({ length: VALUES[facet] }, (_, i) => `${facet}-${i}`),
  ]),
) as unknown as TrialVocabulary;
const rows = makeRows(count);
const times = new Map<string, number[]>();

for (let round = 0; round < ROUNDS; round += 1) {
  const index = time('index, once', () => indexTrials(rows, vocabulary));
  const { selection } = time('parse', () => parseTrialSelection(ASKED, vocabulary));
  const choice = time('filter and count', () => chooseTrials(index, selection));
  const all = { ...selection, chosen: parseTrialSelection('', vocabulary).selection.chosen };
  time('filter and count, all', () => chooseTrials(index, { ...all, words: '' }));
  const order = time('sort', () => orderTrials(index, selection));
  time('group', () => groupTrials(index, order, selection.group));
  time('format', () => formatTrialSelection(selection));
  if (choice.count === 0 || choice.count === count) throw new Error('Nothing was narrowed.');
}
process.stdout.write(`${count} trials, milliseconds: median (slowest) of ${ROUNDS}\n`);
for (const [name, millis] of times) {
  const sorted = millis.toSorted((a, b) => a - b);
  const [median = 0, slowest = 0] = [sorted[Math.floor(ROUNDS / 2)], sorted.at(-1)];
  process.stdout.write(
    `${name.padEnd(24)}${median.toFixed(2).padStart(8)} (${slowest.toFixed(2)})\n`,
  );
}
if (process.argv.includes('--browser')) await inBrowser();

function makeRows(size: number): TrialRow[] {
  return Array.from({ length: size }, (_, i): TrialRow => {
    const values = Object.fromEntries(
      FACET_IDS.map((facet, f) => {
        const pick = (n: number) => vocabulary[facet][n % VALUES[facet]] ?? '';
        const first = pick(i * (f + 3) + (i >> 3));
        const second = pick(i * 31 + f);
        return [facet, i % 3 === 0 && second !== first ? [first, second] : [first]];
      }),
    ) as Record<Facet, string[]>;
    const text = `nct${i} ablation ${i % 97} ${Object.values(values).flat().join(' ')} ${'finding '.repeat(40)}`;
    const reported = i % 5 === 0 ? `20${10 + (i % 17)}-0${1 + (i % 9)}` : undefined;
    return { id: `nct${String(i).padStart(8, '0')}`, values, text, reported };
  });
}

function time<T>(name: string, work: () => T): T {
  const begin = performance.now();
  const result = work();
  times.set(name, [...(times.get(name) ?? []), performance.now() - begin]);
  return result;
}

/** Opens the built page with its rows repeated, and times what a reader does until the next frame. */
async function inBrowser(): Promise<void> {
  const dist = new URL('../../dist/', import.meta.url);
  const html = readFileSync(new URL('trials/index.html', dist), 'utf8');
  const [, list = ''] = /<tbody>([\s\S]*?)<\/tbody>/.exec(html) ?? [];
  const bodies = Array.from({ length: Math.ceil(count / 31) }, (_, i) =>
    list.replace(/id="nct\d+"/g, (id) => (i === 0 ? id : `${id.slice(0, -1)}-${i}"`)),
  );
  const [, data = '[]'] = /<io-trials>[\s\S]*?"application\/json">(.*?)<\/script>/.exec(html) ?? [];
  const trials = bodies.flatMap(() => JSON.parse(data));
  const large = html.replace(list, () => bodies.join('')).replace(data, () => jsonIsland(trials));
  const browser = await launchChromium();
  const page = await browser.newPage();
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/trials/') return route.fulfill({ body: large, contentType: 'text/html' });
    try {
      const path = readFileSync(new URL(`.${pathname}`, dist));
      const contentType = pathname.endsWith('.css') ? 'text/css' : 'text/javascript';
      return route.fulfill({ body: path, contentType });
    } catch {
      return route.fulfill({ status: 404 });
    }
  });
  await page.goto('http://localhost/trials/');
  await page.waitForFunction(() => document.querySelector('[data-status]')?.textContent);
  const found = await page.evaluate(async () => {
    const act = async (work: () => void) => {
      const begin = performance.now();
      work();
      const script = performance.now() - begin;
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      return `${script.toFixed(0)} ms script, ${(performance.now() - begin).toFixed(0)} ms to the frame`;
    };
    const input = (selector: string, value: string) => {
      const field = document.querySelector<HTMLInputElement>(selector);
      if (!field) throw new Error(selector);
      if (field.type === 'checkbox') field.checked = value === 'on';
      else field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    };
    return {
      'tick a phase': await act(() => input('[data-facet=phase] [value="1"]', 'on')),
      'untick it': await act(() => input('[data-facet=phase] [value="1"]', '')),
      'type a word': await act(() => input('io-trials input[name=q]', 'cryo')),
      'sort by phase': await act(() => input('select[name=sort]', 'phase')),
      'clear the word': await act(() => input('io-trials input[name=q]', '')),
      'group by drug': await act(() => input('select[name=group]', 'drug')),
    };
  });
  await browser.close();
  process.stdout.write(`\nThe built page with ${bodies.length * 31} rows\n`);
  for (const [name, millis] of Object.entries(found))
    process.stdout.write(`${name.padEnd(24)}${millis}\n`);
}
