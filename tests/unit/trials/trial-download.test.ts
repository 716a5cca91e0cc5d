import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import {
  type DownloadedTrial,
  selectionCsv,
  selectionJson,
  TRIAL_COLUMNS,
  trialsCsv,
} from '../../../src/trials/trial-download.ts';
import { trialsJson } from '../../../src/trials/trials-json.ts';
import { tableOne, trialsText } from './trial-rows.ts';

const { trials, ...head } = JSON.parse(trialsJson(tableOne, [], 'Table 1')) as {
  trials: DownloadedTrial[];
};
const note = {
  filters: 'Procedure: cryoablation; Words: a, "b"',
  address: 'https://example.org/trials/?procedure=cryoablation&q=a%2C+%22b%22',
  trials: 1,
  of: 31,
};

const BOM = '\ufeff';

test('the columns are those of the whole table', () => {
  expect(trialsText.split('\n')[0]).toBe(TRIAL_COLUMNS.join(','));
});

test('the trials as CSV are the table of the course, but for phases that a spreadsheet takes for dates', () => {
  const written = trialsCsv(trials);
  expect(written).toMatch(/^\ufeffnct,/);
  expect(written.replaceAll('\r\n', '\n').slice(1)).toBe(trialsText.replaceAll(',1/2,', ',1; 2,'));
  expect(written.match(/,1; 2,/g)).toHaveLength(3);
});

test('only a cell that is two phases is changed, and what a trial does not have is an empty cell', () => {
  const [, row] = trialsCsv([{ nct: 'N1', phase: '1/2', drug: '1/2b', procedure: 'x1/2' }]).split(
    '\r\n',
  );
  expect(row).toBe(`N1,1; 2,1/2b,x1/2${','.repeat(TRIAL_COLUMNS.length - 4)}`);
});

test('no cell is one that a spreadsheet takes for a date or a formula', () => {
  const cells = parse(trialsCsv(trials), { bom: true }).flat();
  expect(cells.length).toBeGreaterThan(300);
  expect(cells.filter((cell) => /^(?:\d+[/-]\d+(?:[/-]\d+)?$|[=+@-])/.test(cell))).toEqual([]);
});

test('all trials as CSV are the file of all trials behind a line that says how they were selected', () => {
  const [first = '', ...rest] = selectionCsv(trials, { ...note, trials: 31 }).split('\r\n');
  expect(BOM + rest.join('\r\n')).toBe(trialsCsv(trials));
  expect(first).toBe(
    `${BOM}# 31 of 31 trials; Procedure: cryoablation; Words: a b ; https://example.org/trials/?procedure=cryoablation&q=a%2C+%22b%22`,
  );
});

test('the line on the selection is one cell, whatever was typed', () => {
  const typed = selectionCsv([], { ...note, filters: 'Words: ",\r\n=1,"' }).split('\r\n');
  expect(typed).toHaveLength(3);
  expect(typed[0]).not.toMatch(/[",\r]/);
});

test('a selection as JSON keeps what the document says of itself and of each trial', () => {
  const some = trials.slice(2, 4);
  const json = selectionJson(head, some, note);
  expect(JSON.parse(json)).toEqual({
    source: 'Table 1',
    licence: 'CC BY 4.0',
    selection: note,
    trials: some,
  });
  expect(Object.keys(JSON.parse(json))).toEqual(['source', 'licence', 'selection', 'trials']);
});
