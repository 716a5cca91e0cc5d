import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkContent } from '../../../src/build/check-content.ts';
import { FAULTS, type Fault, formatFaults } from '../../../src/model/fault.ts';
import { contentFixture } from './content-fixture.ts';

/** Faults of the bank of questions and cards, which these folders do not have. */
const BANK = /^(?:question|item|objective|claim|bank)\//;

const dirs: string[] = [];
const found: Record<string, Fault[]> = {};

beforeAll(() => {
  for (const name of ['content-good', 'content-wrong', 'content-unreadable']) {
    const dir = contentFixture(name);
    dirs.push(dir);
    found[name] = checkContent(dir, ['hand-drawn']).filter(({ code }) => !BANK.test(code));
  }
});

afterAll(() => {
  for (const dir of dirs) rmSync(dir, { recursive: true });
});

const report = (name: string) => formatFaults(found[name] ?? []);

test('a whole content folder that uses every tag and every kind of link has no fault', () => {
  expect(found['content-good']).toEqual([]);
});

test('every code of the table of faults can happen, apart from those of the bank', () => {
  const codes = new Set(Object.values(found).flatMap((faults) => faults.map(({ code }) => code)));
  expect([...codes].sort()).toEqual(
    Object.keys(FAULTS)
      .filter((code) => !BANK.test(code))
      .sort(),
  );
});

test('everything wrong is reported at once, with place, cause and the nearest right thing', () => {
  expect(report('content-wrong')).toMatchInlineSnapshot(`
    "73 faults in the content

    content/diagrams/changed.mmd:1:1  diagram/stale
      The picture was not drawn from this version of the diagram.
      Run npm run diagrams and commit what it writes.

    content/diagrams/gone.svg:1:1  diagram/orphan
      The picture has no source beside it any more.
      Run npm run diagrams; it removes pictures whose source is gone.

    content/diagrams/headless.mmd:1:1  diagram/frontmatter
      The field "description" is missing.
      Correct the head of the diagram; CONTRIBUTING.md describes each field.

    content/diagrams/loops.mmd:1:1  diagram/unused
      No section places the diagram "loops".
      Place it in a section with <Diagram id="…" /> or remove it.

    content/diagrams/loops.mmd:5:1  cite/unknown
      The review has no reference 79.
      The review has references 1 to 78; content/references.yaml lists them.

    content/glossary.yaml:1:1  term/related
      "anergy" names the related term "marginn", which does not exist.
      Did you mean "margin"? Otherwise remove it from the related terms.

    content/glossary.yaml:1:1  term/related
      "anergy" names the related term "elsewhere-entirely", which does not exist.
      Remove it from the related terms.

    content/glossary.yaml:6:3  entry/shape
      entry: Unrecognized key: "colour".
      Correct the field; CONTRIBUTING.md describes each one.

    content/glossary.yaml:8:15  entry/shape
      definition: Too small: expected string to have >=30 characters.
      Correct the field; CONTRIBUTING.md describes each one.

    content/glossary.yaml:11:7  entry/shape
      id: is not an id: use lower-case letters, digits and single hyphens.
      Correct the field; CONTRIBUTING.md describes each one.

    content/glossary.yaml:15:3  id/duplicate
      id "anergy" is already used at line 1.
      Give one of the two another id. An id that was published stays where it was.

    content/references.yaml:1:1  section/unknown
      Reference 1 names the section "alfa", which does not exist.
      Did you mean "alpha"? Name a page of content/sections by its file name without the ending.

    content/references.yaml:6:3  entry/shape
      citedFor: is missing.
      Correct the field; CONTRIBUTING.md describes each one.

    content/references.yaml:6:6  entry/shape
      n: Too big: expected number to be <=78.
      Correct the field; CONTRIBUTING.md describes each one.

    content/references.yaml:7:10  entry/shape
      grade: Invalid option: expected one of "verified"|"probable"|"unidentified".
      Correct the field; CONTRIBUTING.md describes each one.

    content/sections/alpha.mdx:2:8  section/order
      The order 1 is already used in content/sections/Gamma_Ray.mdx.
      Give each section a number of its own; figures and tables are numbered after it.

    content/sections/alpha.mdx:9:9  id/duplicate
      The id "alpha-see-faults" is already used in content/sections/Gamma_Ray.mdx.
      Give one of the two another id. An id that was published stays where it was.

    content/sections/alpha.mdx:16:4  term/unknown
      No glossary entry has the id "anergi".
      Did you mean "anergy"? Otherwise add it to content/glossary.yaml.

    content/sections/alpha.mdx:16:84  term/repeated
      The term "margin" is already marked on this page.
      Mark a term only where the page uses it first.

    content/sections/alpha.mdx:18:9  cite/unknown
      The review has no reference 79.
      The review has references 1 to 78; content/references.yaml lists them.

    content/sections/alpha.mdx:18:26  cite/form
      "8-6" counts backwards.
      Write citation numbers as in the review: n="6-8" or n="34,35".

    content/sections/alpha.mdx:18:44  cite/form
      "six" is not a list of citation numbers.
      Write citation numbers as in the review: n="6-8" or n="34,35".

    content/sections/alpha.mdx:18:65  cite/unknown
      The review has no reference 81–83.
      The review has references 1 to 78; content/references.yaml lists them.

    content/sections/alpha.mdx:18:91  trial/unknown
      No trial has the id "nct00000009".
      Did you mean "nct00000001"? Otherwise add the trial to content/trials.csv.

    content/sections/alpha.mdx:20:1  diagram/unknown
      No diagram has the id "loop".
      Did you mean "loops"? Otherwise add content/diagrams/<id>.mmd and run npm run diagrams.

    content/sections/alpha.mdx:22:1  diagram/unknown
      No diagram has the id "a-picture-nobody-drew".
      Add content/diagrams/<id>.mmd and run npm run diagrams.

    content/sections/alpha.mdx:28:1  illustration/unknown
      No illustration has the id "hand-drown".
      Did you mean "hand-drawn"? Illustrations live in src/components/illustrations.

    content/sections/alpha.mdx:30:1  note/unknown
      No source note has the id "placd".
      Did you mean "placed"? Otherwise add it to content/source-notes.yaml.

    content/sections/alpha.mdx:32:1  heading/no-id
      The heading "Markup" has no id.
      End the heading with its permanent id in brackets, for example [#limits].

    content/sections/alpha.mdx:34:2  component/unknown
      <Sub> is not a tag of this site.
      CONTRIBUTING.md lists the tags a section can use.

    content/sections/alpha.mdx:34:17  component/attribute
      <Claim> needs id="…".
      Add the attribute; CONTRIBUTING.md shows the form of each tag.

    content/sections/alpha.mdx:34:55  component/unknown
      <Cites> is not a tag of this site.
      Did you mean "Cite"? CONTRIBUTING.md lists the tags a section can use.

    content/sections/alpha.mdx:34:76  mdx/code
      "new Date()" is code.
      Remove it: a page holds words and tags. A comment stands between {/* and */}.

    content/sections/alpha.mdx:36:1  heading/plain
      The heading "A fancy heading" holds more than plain words.
      Keep a heading to plain words and its id; put tags and links in the text below it.

    content/sections/alpha.mdx:38:1  heading/level
      The heading "Too deep" is of level 4.
      Use ## for a part and ### for a part of a part; the page has its title already.

    content/sections/alpha.mdx:42:1  id/form
      "Bad_Id" is not an id.
      Use lower-case letters, digits and single hyphens.

    content/sections/alpha.mdx:42:64  id/duplicate
      The id "twice" is already used on this page at line 42.
      Give one of the two another id. An id that was published stays where it was.

    content/sections/alpha.mdx:42:97  id/duplicate
      The id "names" is already used on this page at line 14.
      Give one of the two another id. An id that was published stays where it was.

    content/sections/alpha.mdx:48:4  link/unknown
      No page has the address "/betta/".
      Did you mean "/beta/"? Link to an existing page and id.

    content/sections/alpha.mdx:48:23  link/unknown
      No page has the address "/beta".
      Did you mean "/beta/"? Link to an existing page and id.

    content/sections/alpha.mdx:48:65  link/unknown
      The page /trials/ has no id "nct00000005".
      Did you mean "nct00000001"? Link to an existing page and id.

    content/sections/alpha.mdx:48:98  link/unknown
      The page /references/ has no id "ref-2".
      Did you mean "ref-1"? Link to an existing page and id.

    content/sections/alpha.mdx:48:133  link/unknown
      The page /alpha/ has no id "nowhere".
      Link to an existing page and id.

    content/sections/beta.mdx:5:8  entry/shape
      topic: Invalid option: expected one of "introduction"|"ici"|"breast"|"prostate"|"ai"|"conclusion".
      Correct the field; CONTRIBUTING.md describes each one.

    content/sections/beta.mdx:6:9  entry/shape
      answer: Too small: expected string to have >=40 characters.
      Correct the field; CONTRIBUTING.md describes each one.

    content/sections/beta.mdx:16:1  id/duplicate
      The id "twice" is already used in content/sections/alpha.mdx.
      Give one of the two another id. An id that was published stays where it was.

    content/sections/beta.mdx:18:1  id/duplicate
      The id "table-rates" is already used in content/sections/alpha.mdx.
      Give one of the two another id. An id that was published stays where it was.

    content/sections/beta.mdx:20:1  section/parts
      The section does not close with its limits and its key points.
      Every section closes with [#limits] and [#key-points], in this order.

    content/sections/Gamma_Ray.mdx:1:1  id/form
      The file name "Gamma_Ray" is not an id.
      Use lower-case letters, digits and single hyphens.

    content/source-notes.yaml:1:1  note/unused
      The section "alpha" does not place the source note "rate".
      Place it there with <SourceNote id="…" /> or remove it.

    content/source-notes.yaml:1:1  cite/unknown
      The review has no reference 77.
      The review has references 1 to 78; content/references.yaml lists them.

    content/source-notes.yaml:1:1  trial/unknown
      "rate" names the trial "nct00000008", which Table 1 does not list.
      Did you mean "nct00000001"? Otherwise add the trial to content/trials.csv.

    content/source-notes.yaml:9:1  section/unknown
      "placed" names the section "betta", which does not exist.
      Did you mean "beta"? Name a page of content/sections by its file name without the ending.

    content/studies.yaml:1:1  id/duplicate
      The id "breast-rates-second" is already that of a study.
      Give one of the two another id. An id that was published stays where it was.

    content/studies.yaml:1:1  study/place
      "breast-rates" names the place "nams", which does not exist.
      Did you mean "names"? Otherwise name a heading, figure (fig-…) or table (table-…) of the section’s page.

    content/studies.yaml:1:1  cite/unknown
      The review has no reference 75.
      The review has references 1 to 78; content/references.yaml lists them.

    content/studies.yaml:1:1  note/unknown
      "breast-rates" names the source note "rates", which does not exist.
      Did you mean "rate"? Otherwise add it to content/source-notes.yaml.

    content/studies.yaml:1:1  study/claim
      "breast-rates-first" names the claim "beta-clam", which does not exist.
      Name a claim of a section, or leave it out.

    content/studies.yaml:1:1  study/comparator
      "breast-rates-first" names the comparator "ones", which does not exist.
      Did you mean "one"? Otherwise name a group of the study, another study, or none.

    content/studies.yaml:51:11  entry/shape
      design: "randomized-trial" is more than the review states.
      Correct the field; CONTRIBUTING.md describes each one.

    content/studies.yaml:55:5  entry/shape
      arms.1.id: "one" is already a group of this study.
      Correct the field; CONTRIBUTING.md describes each one.

    content/studies.yaml:60:5  entry/shape
      outcomes.0.id: does not begin with the id of its study, "prostate-rates-".
      Correct the field; CONTRIBUTING.md describes each one.

    content/studies.yaml:60:5  entry/shape
      outcomes.0.arms: "two" is not a group of this study.
      Correct the field; CONTRIBUTING.md describes each one.

    content/studies.yaml:60:5  entry/shape
      outcomes.0.count: is larger than the denominator.
      Correct the field; CONTRIBUTING.md describes each one.

    content/studies.yaml:60:5  entry/shape
      outcomes.0.value: 9 does not stand in the text "1 of 8".
      Correct the field; CONTRIBUTING.md describes each one.

    content/studies.yaml:72:1  section/unknown
      "breast-nowhere" names the section "nowhere-at-all", which does not exist.
      Name a page of content/sections by its file name without the ending.

    content/trials.csv:3:1  csv/syntax
      The row has 11 cells, the header has 12.
      Give every row as many cells as the header, with quotes around a cell that holds a comma.

    content/trials.csv:4:1  entry/shape
      phase_normalized: Invalid option: expected one of "1"|"2"|"3"|"1b"|"1/2"|"2a"|"not applicable".
      Correct the field; CONTRIBUTING.md describes each one.

    content/trials.csv:4:1  entry/shape
      modality_class: Invalid option: expected one of "heat"|"cold"|"embolization"|"radioembolization"|"electroporation"|"infusion"|"radionuclide".
      Correct the field; CONTRIBUTING.md describes each one.

    content/trials.csv:5:1  id/duplicate
      nct "NCT00000001" is already used at line 2.
      Give one of the two another id. An id that was published stays where it was.

    content/updates.yaml:1:1  section/unknown
      "later" names the section "nowhere", which does not exist.
      Name a page of content/sections by its file name without the ending.

    content/updates.yaml:1:1  cite/unknown
      The review has no reference 70.
      The review has references 1 to 78; content/references.yaml lists them.

    content/updates.yaml:18:5  entry/shape
      source: Unrecognized key: "link".
      Correct the field; CONTRIBUTING.md describes each one."
  `);
});

test('what cannot be read is reported by itself, without a fault for each thing it would have defined', () => {
  expect(report('content-unreadable')).toMatchInlineSnapshot(`
    "9 faults in the content

    content/diagrams/loop.mmd:4:1  diagram/frontmatter
      Missing closing "quote
      Correct the head of the diagram; CONTRIBUTING.md describes each field.

    content/glossary.yaml:4:1  yaml/syntax
      Flow sequence in block collection must be sufficiently indented and end with a ]
      Fix the YAML at this place; indentation and quotes are the usual causes.

    content/references.yaml:1:1  yaml/syntax
      The file must hold a list.
      Fix the YAML at this place; indentation and quotes are the usual causes.

    content/sections/alpha.mdx:4:27  yaml/syntax
      Flow sequence in block collection must be sufficiently indented and end with a ]
      Fix the YAML at this place; indentation and quotes are the usual causes.

    content/sections/alpha.mdx:9:1  mdx/syntax
      Expected a closing tag for \`<Claim>\` (9:1) before the end of \`paragraph\`
      Fix the markup at this place; the page cannot be read until then.

    content/sections/beta.mdx:1:1  entry/shape
      The page has no frontmatter between two lines of ---.
      Correct the field; CONTRIBUTING.md describes each one.

    content/sections/beta.mdx:1:1  section/parts
      The section does not close with its limits and its key points.
      Every section closes with [#limits] and [#key-points], in this order.

    content/trials.csv:2:1  csv/syntax
      Quote Not Closed: the parsing is finished with an opening quote at line 2.
      Give every row as many cells as the header, with quotes around a cell that holds a comma.

    content/updates.yaml:1:1  file/missing
      The file is missing.
      Add the file; the site cannot be built without it."
  `);
});
