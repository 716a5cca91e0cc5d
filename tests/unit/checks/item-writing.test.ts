import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { everyFault } from '../../../src/checks/check-content.ts';
import { readFolder } from '../../../src/course/read/content-files.ts';
import { formatFaults } from '../../../src/course/read/fault.ts';
import { FAULTS } from '../../../src/course/read/fault-codes.ts';
import { contentFixture } from './content-fixture.ts';

const WRONG = join(import.meta.dirname, '../../fixtures/bank-wrong');

let dir: string;

beforeEach(() => {
  dir = contentFixture('content-good');
});

afterEach(() => rmSync(dir, { recursive: true }));

const faults = () =>
  everyFault(readFolder(dir), {
    illustrations: ['hand-drawn'],
    plates: ['freezing'],
    labs: ['compare-with-care'],
  }).filter(({ code }) => !/^(?:address|figure|file)\//.test(code));

test('every fault of questions and cards can happen, and stops the build', () => {
  cpSync(WRONG, dir, { recursive: true });
  const ofBank = Object.keys(FAULTS).filter((code) =>
    /^(?:question|card|item|objective|claim|bank)\//.test(code),
  );
  // Chance explains much in so small a bank; a larger one has it in mixture.test.ts.
  ofBank.splice(ofBank.indexOf('bank/test-wise'), 1);
  expect(new Set(faults().map(({ code }) => code))).toEqual(
    new Set([...ofBank, 'id/duplicate', 'cite/form', 'cite/unknown', 'section/unknown']),
  );
});

test('each fault has the place where an author can mend it', () => {
  cpSync(WRONG, dir, { recursive: true });
  expect(formatFaults(faults())).toMatchInlineSnapshot(`
    "84 faults in the content

    content/background.yaml:1:1  item/evidence
      background/margin-meaning has changed (statement, read) since it was read beside its source.
      Read it beside its source, and the items beside it; mend what no longer fits, then run npm run reviewed.

    content/cards/*.yaml:1:1  bank/size
      The whole bank has 2 of at least 80 cards.
      Write more; the numbers keep practice from repeating itself.

    content/cards/alpha.yaml:1:1  bank/size
      The section has 1 of at least 18 cards.
      Write more; the numbers keep practice from repeating itself.

    content/cards/alpha.yaml:6:10  item/block
      The page of the section has no "fig-loops" to look at.
      Did you mean "fig-loop"? Otherwise name a figure or table (fig-…, table-…) of the page; a card may also name a claim or heading.

    content/cards/beta.yaml:1:1  item/id
      The id "prostate-q-claim" does not begin with "prostate-c-".
      Begin the id with the prefix of its topic and -q- for a question, -c- for a card.

    content/cards/beta.yaml:1:1  id/duplicate
      The id "prostate-q-claim" is already used in content/questions/alpha.yaml.
      Give one of the two another id. An id that was published stays where it was.

    content/cards/beta.yaml:1:1  bank/size
      The section has 1 of at least 18 cards.
      Write more; the numbers keep practice from repeating itself.

    content/cards/beta.yaml:1:1  card/alone
      The front says "this page".
      Let the cue stand alone among cards of all sections.

    content/cards/beta.yaml:1:1  item/unreviewed
      "prostate-q-claim" has changed since it was reviewed: front.
      Read the item through, run npm run reviewed, and commit the files that it writes.

    content/cards/beta.yaml:5:12  item/claim
      The section has no claim "beta-clai".
      Did you mean "beta-claim"? Otherwise name a claim of the section’s page.

    content/charts.yaml:1:1  item/evidence
      chart/rates has changed (chart) since it was read beside its source.
      Read it beside its source, and the items beside it; mend what no longer fits, then run npm run reviewed.

    content/diagrams/loop.mmd:1:1  item/evidence
      diagram/loop has changed (svg, model) since it was read beside its source.
      Read it beside its source, and the items beside it; mend what no longer fits, then run npm run reviewed.

    content/glossary.yaml:1:1  item/evidence
      glossary/anergy has changed (definition) since it was read beside its source.
      Read it beside its source, and the items beside it; mend what no longer fits, then run npm run reviewed.

    content/glossary.yaml:8:1  item/evidence
      glossary/margin has changed (definition) since it was read beside its source.
      Read it beside its source, and the items beside it; mend what no longer fits, then run npm run reviewed.

    content/procedures.yaml:1:1  item/evidence
      procedures/freezing has changed (route, on imaging, limit) since it was read beside its source.
      Read it beside its source, and the items beside it; mend what no longer fits, then run npm run reviewed.

    content/questions/*.yaml:1:1  bank/size
      The whole bank has 10 of at least 64 questions.
      Write more; the numbers keep practice from repeating itself.

    content/questions/*.yaml:1:1  bank/key-position
      The right option stands at A 8 times (by chance 2.7), B 0 times (by chance 2.7), C 0 times (by chance 2.7), D 0 times (by chance 0.0).
      Move right options to the positions that have too few.

    content/questions/*.yaml:1:1  bank/key-length
      Right options have 16.8 characters on average, wrong ones 11.5.
      Shorten right options or fill wrong ones; length gives them away.

    content/questions/*.yaml:1:1  bank/levels
      0 of 10 questions ask to apply or to appraise.
      Write more that asks to apply or to appraise; a sentence to be found is recall.

    content/questions/*.yaml:1:1  bank/levels
      0 of 10 questions ask to apply.
      Write more that asks to apply or to appraise; a sentence to be found is recall.

    content/questions/*.yaml:1:1  bank/levels
      0 of 10 questions ask to appraise.
      Write more that asks to apply or to appraise; a sentence to be found is recall.

    content/questions/*.yaml:1:1  bank/stance
      0 of 8 right options say that something holds.
      Write more whose right option says that something holds.

    content/questions/*.yaml:1:1  bank/naming
      1 of 10 stems name the review.
      Ask about the matter and not about what the review says of it.

    content/questions/*.yaml:1:1  bank/mixture
      The bank has 0 vignettes.
      Write more of this sort, or lower the number in course.yaml.

    content/questions/*.yaml:1:1  bank/mixture
      The bank has 0 figures.
      Write more of this sort, or lower the number in course.yaml.

    content/questions/alpha.yaml:1:1  bank/size
      The section has 7 of at least 14 questions.
      Write more; the numbers keep practice from repeating itself.

    content/questions/alpha.yaml:1:1  item/unreviewed
      "breast-q-tags" has changed since it was reviewed: stem.
      Read the item through, run npm run reviewed, and commit the files that it writes.

    content/questions/alpha.yaml:1:7  question/stance
      "breast-q-tags" does not say what its right option does.
      Give it stance: claims where the right option says that something holds, limits where it says that something cannot be said.

    content/questions/alpha.yaml:16:1  question/pre
      "breast-q-tags-again" is not the only one before the text.
      A topic section asks exactly one question before the text (place: pre), the others ask none.

    content/questions/alpha.yaml:16:1  question/alike
      The stem is nearly that of "breast-q-tags".
      Ask one of the two with other material; A and B are versions, not copies.

    content/questions/alpha.yaml:16:1  item/unreviewed
      "breast-q-tags-again" is not in content/reviewed.yaml.
      Read the item through, run npm run reviewed, and commit the files that it writes.

    content/questions/alpha.yaml:16:7  question/stance
      "breast-q-tags-again" does not say what its right option does.
      Give it stance: claims where the right option says that something holds, limits where it says that something cannot be said.

    content/questions/alpha.yaml:31:1  item/unreviewed
      "breast-q-objective" says 2026-11-23, but its text last changed on 2026-11-20.
      Read the item through, run npm run reviewed, and commit the files that it writes.

    content/questions/alpha.yaml:31:7  question/stance
      "breast-q-objective" does not say what its right option does.
      Give it stance: claims where the right option says that something holds, limits where it says that something cannot be said.

    content/questions/alpha.yaml:33:14  question/objective
      The section has no objective "alpha-name-tag".
      Did you mean "alpha-name-tags"? Otherwise name an objective from the head of the section’s page.

    content/questions/alpha.yaml:36:10  question/place
      The section has no part "links".
      Name a part (##) of the section’s page, write pre or practice, or leave the place out.

    content/questions/alpha.yaml:46:1  item/id
      The id "prostate-q-claim" does not begin with "breast-q-".
      Begin the id with the prefix of its topic and -q- for a question, -c- for a card.

    content/questions/alpha.yaml:46:1  item/unreviewed
      "prostate-q-claim" has changed since it was reviewed: front, back, why, type, stem, option a, option b, option c.
      Read the item through, run npm run reviewed, and commit the files that it writes.

    content/questions/alpha.yaml:46:7  question/stance
      "prostate-q-claim" does not say what its right option does.
      Give it stance: claims where the right option says that something holds, limits where it says that something cannot be said.

    content/questions/alpha.yaml:51:12  item/claim
      The section has no claim "alpha-clam".
      Did you mean "alpha-claim"? Otherwise name a claim of the section’s page.

    content/questions/alpha.yaml:54:11  item/block
      The page of the section has no "fig-lop" to look at.
      Did you mean "fig-loop"? Otherwise name a figure or table (fig-…, table-…) of the page; a card may also name a claim or heading.

    content/questions/alpha.yaml:61:1  item/refs
      The claim "alpha-claim" cites 1,2.
      Give the review’s citation numbers in refs, as the claim does.

    content/questions/alpha.yaml:61:1  question/negative
      The stem turns on the word "not".
      Ask for what is so; where NOT cannot be avoided, write it in capitals.

    content/questions/alpha.yaml:61:7  question/stance
      "breast-q-refs" does not say what its right option does.
      Give it stance: claims where the right option says that something holds, limits where it says that something cannot be said.

    content/questions/alpha.yaml:75:1  question/meta-option
      "All of the above." speaks of other options.
      Let each option be judged by itself, without naming the others.

    content/questions/alpha.yaml:75:1  question/option-form
      Some options end with a full stop, others do not.
      Write all options of a question alike: with or without a capital, with or without a full stop.

    content/questions/alpha.yaml:75:1  question/option-form
      Some options start with a capital, others do not.
      Write all options of a question alike: with or without a capital, with or without a full stop.

    content/questions/alpha.yaml:75:7  question/stance
      "breast-q-all" does not say what its right option does.
      Give it stance: claims where the right option says that something holds, limits where it says that something cannot be said.

    content/questions/alpha.yaml:81:9  cite/unknown
      The review has no reference 3.
      Name a reference of the review by its number; later reports go to content/updates.yaml.

    content/questions/alpha.yaml:89:1  question/key-length
      The right option has 57 characters, the longest wrong one 12.
      Shorten the right option or fill a wrong one; length gives it away.

    content/questions/alpha.yaml:89:7  question/stance
      "breast-q-long" does not say what its right option does.
      Give it stance: claims where the right option says that something holds, limits where it says that something cannot be said.

    content/questions/alpha.yaml:95:9  cite/form
      "one" is not a list of citation numbers.
      Write citation numbers as in the review: n="6-8" or n="34,35".

    content/questions/beta.yaml:1:1  question/option-id
      Two options have the id "b".
      Give each option of a question a letter of its own; a letter that was published stays with its option.

    content/questions/beta.yaml:1:1  question/pre
      No question comes before the text.
      A topic section asks exactly one question before the text (place: pre), the others ask none.

    content/questions/beta.yaml:1:1  bank/size
      The section has 3 of at least 14 questions.
      Write more; the numbers keep practice from repeating itself.

    content/questions/beta.yaml:1:1  question/verdict
      A rationale begins with "Wrong:".
      Leave the verdict out of the rationale; the page says right or wrong, true or false.

    content/questions/beta.yaml:1:7  question/stance
      "prostate-q-words" does not say what its right option does.
      Give it stance: claims where the right option says that something holds, limits where it says that something cannot be said.

    content/questions/beta.yaml:6:12  item/claim
      The section has no claim "beta-clam".
      Did you mean "beta-claim"? Otherwise name a claim of the section’s page.

    content/questions/beta.yaml:15:1  question/source-note
      The stem sends the reader to a source note.
      Say in the stem where the words come from, such as an abstract.

    content/questions/beta.yaml:15:1  question/number
      Steps of 1 from 0 do not reach the answer 2.5.
      Choose ends, step and tolerance so that the answer can be given and missed.

    content/questions/beta.yaml:15:1  question/number
      Of the line from 0 to 10, 75% counts as right.
      Choose ends, step and tolerance so that the answer can be given and missed.

    content/questions/beta.yaml:15:1  item/unreviewed
      "prostate-q-unreachable" is not in content/reviewed.yaml.
      Read the item through, run npm run reviewed, and commit the files that it writes.

    content/questions/beta.yaml:20:13  question/parallel
      No question "prostate-q-no-such" is asked.
      Did you mean "prostate-q-words"? Write both in the same kind and level, on a shared claim of the same objective, or leave parallel out.

    content/questions/beta.yaml:21:12  item/claim
      The section has no claim "beta-clam".
      Did you mean "beta-claim"? Otherwise name a claim of the section’s page.

    content/questions/beta.yaml:32:1  question/equal-options
      Two options read "It has links!".
      Write another option or another reason, or leave the option out.

    content/questions/beta.yaml:32:1  question/one-sided
      All statements are true.
      Let at least one statement be true and one false.

    content/questions/beta.yaml:32:1  item/unreviewed
      "prostate-q-all-true" is not in content/reviewed.yaml.
      Read the item through, run npm run reviewed, and commit the files that it writes.

    content/questions/beta.yaml:37:12  item/claim
      The section has no claim "beta-clam".
      Did you mean "beta-claim"? Otherwise name a claim of the section’s page.

    content/questions/beta.yaml:45:1  item/instead
      "prostate-q-retired" names "prostate-q-all-tru" as the item asked instead, and it is not asked.
      Did you mean "prostate-q-all-true"? Otherwise leave instead out.

    content/questions/beta.yaml:45:1  item/unreviewed
      "prostate-q-retired" is not in content/reviewed.yaml.
      Read the item through, run npm run reviewed, and commit the files that it writes.

    content/questions/gamma.yaml:1:1  section/unknown
      There is no section "gamma" that the file could belong to.
      Name a page of content/sections by its file name without the ending.

    content/references.yaml:1:1  item/evidence
      references/1 has changed (citedFor) since it was read beside its source.
      Read it beside its source, and the items beside it; mend what no longer fits, then run npm run reviewed.

    content/references.yaml:11:1  item/evidence
      references/2 has changed (citedFor) since it was read beside its source.
      Read it beside its source, and the items beside it; mend what no longer fits, then run npm run reviewed.

    content/reviewed.yaml:1:1  item/unreviewed
      There is no item "breast-q-gone" any more.
      Read the item through, run npm run reviewed, and commit the files that it writes.

    content/sections/alpha.mdx:9:9  objective/untested
      No question of form B tests the objective "alpha-name-tags".
      Add a question of this form; each objective has an A and a B.

    content/sections/alpha.mdx:9:9  objective/unpaired
      No two questions of the objective "alpha-name-tags" are parallel.
      Let a question of form B name its clone of form A under parallel.

    content/sections/alpha.mdx:22:1  item/evidence
      claim/alpha-claim has changed (words) since these items were read: breast-q-tags, breast-q-tags-again, breast-q-objective, breast-q-refs, breast-q-all, breast-q-long, ai-q-nowhere, breast-c-claim.
      Read it beside its source, and the items beside it; mend what no longer fits, then run npm run reviewed.

    content/sections/alpha.mdx:42:1  item/evidence
      table/rates has changed (words) since it was read beside its source.
      Read it beside its source, and the items beside it; mend what no longer fits, then run npm run reviewed.

    content/sections/beta.mdx:16:1  claim/untested
      No question and no card tests the claim "beta-claim".
      Add a question or a card that names it under claims.

    content/sections/beta.mdx:16:1  item/evidence
      claim/beta-claim has changed (words) since it was read beside its source.
      Read it beside its source, and the items beside it; mend what no longer fits, then run npm run reviewed.

    content/source-notes.yaml:1:1  item/evidence
      source-note/rate has changed (review, source, certainty, lesson) since these items were read: breast-q-tags, breast-q-tags-again, breast-q-objective, prostate-q-claim, ai-q-nowhere, breast-c-claim.
      Read it beside its source, and the items beside it; mend what no longer fits, then run npm run reviewed.

    content/studies.yaml:1:1  item/evidence
      study/breast-rates has changed (record, breast-rates-first, breast-rates-second) since these items were read: breast-q-tags, breast-q-tags-again, breast-q-objective, prostate-q-claim, prostate-q-words, ai-q-nowhere, breast-c-claim, prostate-q-claim.
      Read it beside its source, and the items beside it; mend what no longer fits, then run npm run reviewed.

    content/studies.yaml:35:1  item/evidence
      study/prostate-rates has changed (record, prostate-rates-third) since it was read beside its source.
      Read it beside its source, and the items beside it; mend what no longer fits, then run npm run reviewed.

    content/updates.yaml:1:1  item/evidence
      updates/later has changed (finding) since it was read beside its source.
      Read it beside its source, and the items beside it; mend what no longer fits, then run npm run reviewed."
  `);
});

test('a section needs neither questions nor cards as long as they are not written', () => {
  cpSync(join(WRONG, 'questions/beta.yaml'), join(dir, 'questions/beta.yaml'));
  const inSections = faults().filter(({ file }) => file === 'content/sections/alpha.mdx');
  expect(inSections).toEqual([]);
});

test('of a file with a mistake of form only that is reported, not what it then lacks', () => {
  cpSync(WRONG, dir, { recursive: true });
  writeFileSync(join(dir, 'questions/alpha.yaml'), '- id: breast-q-tags\n  type: singel\n');
  writeFileSync(join(dir, 'cards/alpha.yaml'), 'front: [');
  // What stands in the sections of this course is not on record.
  const found = faults().filter(
    ({ file, code }) => /alpha|\*/.test(file) && code !== 'item/evidence',
  );
  expect(found.map(({ file, code }) => `${file} ${code}`)).toEqual([
    'content/questions/alpha.yaml entry/shape',
    'content/cards/alpha.yaml yaml/syntax',
  ]);
});
