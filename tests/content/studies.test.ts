import { expect, test } from 'vitest';
import { MEASURES } from '../../src/course/terms/study-terms.ts';
import { evidenceRows } from '../../src/evidence/evidence.ts';
import { listItems } from './sections.ts';

const studies = listItems('studies');
const trials = listItems('trials');
const rows = evidenceRows(new Map(studies.map((study) => [study.id, study])));

/** References that report no finding, by what the review cites them for. */
const NO_FINDING: Record<string, number[]> = {
  'a prize': [1],
  'what screening made possible': [29],
  'how ablation works, and where it is in use': [31, 32, 33],
  'why ablation suits benign lesions': [46],
  'what artificial intelligence and neural networks are': [68, 69, 70],
  'why needles are hard to see': [76],
};

test('every reference is in a record, or is known to report no finding', () => {
  const recorded = studies.flatMap(({ refs }) => refs);
  const without = Object.values(NO_FINDING).flat();
  expect([...new Set(recorded), ...without].sort((a, b) => a - b)).toEqual(
    listItems('references').map(({ n }) => n),
  );
});

test('every comparator of every result is found', () => {
  const lost = rows.filter(({ outcome, comparators }) => {
    return comparators.length !== outcome.comparator.length;
  });
  expect(lost.map(({ outcome }) => outcome.id)).toEqual([]);
});

test('every measure that has a term has it in the glossary', () => {
  const terms = Object.values(MEASURES).flatMap((measure) =>
    'term' in measure ? [measure.term] : [],
  );
  const glossary = new Set(listItems('glossary').map(({ id }) => id));
  expect(terms.filter((term) => !glossary.has(term))).toEqual([]);
});

test('the only percentages that fit another denominator than the printed one are those of a note', () => {
  const misfits = rows.filter(({ outcome }) => outcome.denominatorFits !== undefined);
  expect(new Set(misfits.map(({ study }) => study.id))).toEqual(new Set(['prostate-feller']));
  expect(misfits[0]?.study.sourceNotes).toContain('feller-denominator');
});

test('the counts of Table 1 are those of the list of trials', () => {
  const hcc = 'hepatocellular carcinoma';
  const ablation = new Set(['heat', 'cold', 'electroporation']);
  const one = (modalities: readonly string[], wanted: ReadonlySet<string>) =>
    modalities.some((modality) => wanted.has(modality));
  const onlyAblation = trials.filter(({ modality_class }) =>
    modality_class.every((modality) => ablation.has(modality)),
  );
  const both = trials.filter(
    (trial) => one(trial.modality_class, ablation) && !onlyAblation.includes(trial),
  );
  const catheter = trials.filter((trial) => !onlyAblation.includes(trial) && !both.includes(trial));
  const enroll = (list: typeof trials) =>
    list.filter(({ malignancies }) => malignancies.includes(hcc)).length;
  const phase = (wanted: string) =>
    trials.filter(({ phase_normalized }) => phase_normalized === wanted).length;
  const by = (modality: string) =>
    onlyAblation.filter(({ modality_class }) => modality_class.some((m) => m === modality)).length;

  const counted = studies.find(({ id }) => id === 'ici-table-1')?.outcomes ?? [];
  expect(Object.fromEntries(counted.map(({ id, count }) => [id.slice(12), count]))).toEqual({
    trials: trials.length,
    hcc: enroll(trials),
    'phase-3': phase('3'),
    'phase-2': phase('2'),
    'phase-2a': phase('2a'),
    'phase-1-2': phase('1/2'),
    'phase-1b': phase('1b'),
    'phase-1': phase('1'),
    'phase-none': phase('not applicable'),
    catheter: catheter.length,
    'catheter-hcc': enroll(catheter),
    ablation: onlyAblation.length,
    'ablation-hcc': enroll(onlyAblation),
    cryoablation: by('cold'),
    heat: by('heat'),
    electroporation: by('electroporation'),
    'embolization-or-ablation': both.length,
    choice: expect.any(Number),
  });
  expect(counted.every(({ derived }) => derived)).toBe(true);
});
