/** Every way content can be wrong, with the sentence that tells the author what to do. */
export const FAULTS = {
  'mdx/syntax': 'Fix the markup at this place; the page cannot be read until then.',
  'mdx/code': 'Remove it: a page holds words and tags. A comment stands between {/* and */}.',
  'yaml/syntax': 'Fix the YAML at this place; indentation and quotes are the usual causes.',
  'text/strikethrough':
    'Take the words out; a reader cannot tell what words that are struck through mean. A subscript is written H~2~O.',
  'text/script':
    'Write a sign that is meant as such with a stroke before it, as \\~ or \\^; "about" says more than "~".',
  'text/sign': 'Write the words; beside a letter or a number the sign begins a tag.',
  'text/unsupported':
    'Write paragraphs, lists, *emphasis*, links and the tags that CONTRIBUTING.md lists; a note to the text is a <SourceNote> or a <Remark>.',
  'text/html': 'Write subscripts as H~2~O and superscripts as 10^5^.',
  'table/bare': 'Put it into <DataTable id="…" caption="…">, with blank lines inside the tag.',
  'image/plain':
    'Put the picture into content/photos, describe it in content/photos.yaml, and place it with <Photo id="…" />.',
  'image/elsewhere':
    'Nothing is loaded from another host. If you may show the picture, put it into content/photos, describe it in content/photos.yaml, and place it with <Photo id="…" />.',
  'csv/header': 'Name the columns as content/README.md does.',
  'csv/syntax':
    'Give every row as many cells as the header, with quotes around a cell that holds a comma.',
  'file/name': 'Use lower-case letters, digits and single hyphens.',
  'file/head':
    'Begin the file with a line of three dashes, then the fields of its head, then three dashes again.',
  'file/record': 'Take the file back from the history, then run npm run reviewed.',
  'file/missing': 'Add the file; the site cannot be built without it.',
  'entry/shape': 'Correct the field; content/README.md says what each is.',
  'file/unknown':
    'Give it the name and the ending of a content file, or take it out of the folder; content/README.md lists them.',
  'text/character': 'Delete it and write the letter anew; save the file as UTF-8.',
  'text/merge':
    'Keep the one or the other of the two versions, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>.',
  'text/unfinished': 'Finish it, or take it out.',
  'text/markup':
    'Write plain words here; tags and links belong into the pages of content/sections.',
  'address/list':
    'The list grows by npm run permalinks and never shrinks; take it back from the history.',
  'address/gone':
    'Put the id back where its matter stands now; an address that was published leads there for good.',
  'section/gone':
    'Give the file its name back; an address that was published leads there for good.',
  'address/renamed':
    'Give it its published id back; what is told in it may change, its id never does.',
  'address/new':
    'Run npm run permalinks and commit the list: from then on these ids stay for good.',
  'reference/uncited': 'Cite it there, or correct the sections that its entry names.',
  'record/order': 'List entries in the order of the review.',
  'reference/fields': 'Give what identifies the source, or grade it as probable or unidentified.',
  'figure/unknown':
    'Compare the figure with the record; where it is ours, name it under own, with whose it is.',
  'figure/own': 'Take it out of own, or correct it there as the text has it.',
  'quote/unknown':
    'Quote what the source says, word by word; what somebody made up for the item says is named under own as quotes, with whose it is.',
  'quote/own': 'Take it out of own, or correct it there as the text has it.',
  'abbreviation/unknown':
    'Write what it stands for with the abbreviation behind it in parentheses, or add it to content/glossary.yaml.',
  'abbreviation/unexplained': 'Spell it out where the page uses it first.',
  'lab/record': 'Give it size: the words for it, its bounds in cm, and what it is the size of.',
  'study/note': 'Name it under sourceNotes.',
  'update/stray':
    'Name only key sentences of its own section and records of its own topic and sources.',
  'update/kind': 'Let kind, status, caveat and journal say the same.',
  'update/date': 'Correct the date, or add an edition to content/editions.yaml.',
  'ledger/untold':
    'Tell it again in one part of the page; content/ledger.yaml has the words that it looks for.',
  'sentence/unread':
    'Cite it, make it a claim, or read it beside the review and list it in content/told-sentences.yaml.',
  'sentence/twice': 'List it once.',
  'sentence/gone': 'Take it out of content/told-sentences.yaml.',
  'summary/unread':
    'Read it beside the text it sums up, then list it with what it rests on in content/strong-summaries.yaml.',
  'summary/gone': 'Take it out of content/strong-summaries.yaml.',
  'summary/rests': 'Otherwise name a claim, part or table that it rests on.',
  'open/unread':
    'Look it up in the source notes and in the sources; then list the sentence in content/left-open.yaml, with the notes that tell it under told.',
  'open/gone': 'Take it out of content/left-open.yaml.',
  'open/silent':
    'Let the sentence send its reader to the source note, or take the note out of told.',
  'result/as-none':
    'Say "not significantly", or "no significant difference": what was not shown is not shown to be absent.',
  'text/against': 'Write "versus" between numbers that are compared.',
  'prose/short': 'Tell report, gap and why the gap matters as one thought.',
  'prose/review': 'Speak of the matter; the citation says who found it.',
  'section/shape':
    'Write more, or join some; what the edition asks stands under rules, text, in course.yaml.',
  'remark/name': 'Call it "our remark", or leave it out: the mark of a remark says whose it is.',
  'remark/limit': 'Begin the limit with "Our remark:"; in a record that is the mark.',
  'remark/caption': 'Begin the sentence with "Our remark:"; in a caption that is the mark.',
  'figure/unread':
    'Compare it with its source, then run npm run reviewed and commit the files that it writes.',
  'id/form': 'Use lower-case letters, digits and single hyphens.',
  'id/duplicate': 'Give one of the two another id. An id that was published stays where it was.',
  'heading/no-id': 'End the heading with its permanent id in brackets, for example [#limits].',
  'heading/level':
    'Use ## for a part and ### for a part of a part; the page has its title already.',
  'heading/plain':
    'Keep a heading to plain words and its id; put tags and links in the text below it.',
  'section/order':
    'Give each section a number of its own; figures and tables are numbered after it.',
  'section/verb':
    'Begin with what can be seen when somebody does it: describe, explain, tell apart, judge.',
  'section/parts': 'Every section closes with [#limits] and [#key-points], in this order.',
  'cite/form': 'Write citation numbers as in the review: n="6-8" or n="34,35".',
  'cite/unknown':
    'Name a reference of the review by its number; later reports go to content/updates.yaml.',
  'term/unknown': 'Otherwise add it to content/glossary.yaml.',
  'term/repeated': 'Mark a term only where the page uses it first.',
  'background/unknown':
    'Otherwise add the fact with its source to content/background.yaml; nothing is said from memory.',
  'background/unused':
    'Name it under the sources of what rests on it (an entry, a plate, a note, a report) or remove it.',
  'term/alias':
    'Print only other names of exactly the same thing; put narrower and broader words under search.',
  'synonym/unread':
    'Read it as one; then list it in content/synonyms.yaml. What is narrower or broader goes under search.',
  'synonym/gone': 'Take it out of content/synonyms.yaml.',
  'count/trials': 'Count again in content/trials.csv, or name what is counted.',
  'count/references': 'Count the references in content/references.yaml that are not unidentified.',
  'term/missing':
    'Add an entry with its source to content/glossary.yaml, or list the word under names where it is a proper name.',
  'term/unmarked': 'Put <Term id="…"> around it where the page uses it first.',
  'remark/source':
    'Cite it, make it a claim, name who says it, or put it into <Remark> if the thought is ours.',
  'remark/voice': 'Put the words into <Remark>; there they need no such mark.',
  'term/related': 'Otherwise remove it from the related terms.',
  'diagram/unknown': 'Otherwise add content/diagrams/<id>.mmd and run npm run diagrams.',
  'diagram/unused': 'Place it in a section with <Diagram id="…" /> or remove it.',
  'diagram/frontmatter':
    'Correct the head of the diagram; content/README.md says what each field is.',
  'diagram/syntax': 'Fix the Mermaid text at this place; until then the diagram cannot be drawn.',
  'diagram/type': 'Use flowchart, sequenceDiagram, timeline, mindmap or sankey-beta.',
  'diagram/color':
    'Remove it. Colors carry meaning: use :::heat, :::cold, :::embolization, :::drug, :::immune or :::control.',
  'diagram/stale': 'Run npm run diagrams and commit what it writes.',
  'diagram/changed':
    'Change the .mmd file and run npm run diagrams; nobody writes into what it draws.',
  'diagram/link':
    'Otherwise name under links, in the head of the diagram, a claim or part of the page for each box: box: "#id".',
  'diagram/orphan': 'Run npm run diagrams; it removes pictures whose source is gone.',
  'chart/unknown': 'Otherwise add it to content/charts.yaml.',
  'chart/record':
    'Name a result or study of content/studies.yaml that has what this kind of chart draws.',
  'chart/unused': 'Place it in a section with <Chart id="…" /> or remove it.',
  'photo/unknown': 'Otherwise describe it in content/photos.yaml.',
  'photo/file':
    'Give each entry of content/photos.yaml one picture in content/photos, named by its id: <id>.jpg, .png, .webp or .avif.',
  'photo/unused': 'Place it in a section with <Photo id="…" /> or remove it.',
  'comparison/unknown':
    'Otherwise name records, groups and results of content/studies.yaml, and notes of content/source-notes.yaml.',
  'comparison/verdict':
    'Let the verdict follow the records. Where these leave it unsaid, the text of the review (basis: text) or a source (basis: source, with its words under sources) may still say it.',
  'comparison/figure': 'Take the number out, or correct it as the record has it.',
  'comparison/tells': 'Say it without the result; a reader judges before it is shown.',
  'comparison/absent':
    'Set it into a pair of content/comparisons.yaml, or write what it was compared with as its comparator.',
  'plate/hidden': 'Let the line say it: a reader does not see the fact behind it.',
  'plate/figure': 'Correct the number, or name the fact that has it under sources.',
  'plate/twice': 'Leave it out of one of the two plates.',
  'plate/absent':
    'Draw a plate of it in content/procedures.yaml, or say in content/without-plate.yaml why there is none.',
  'plate/reason': 'Take it out of content/without-plate.yaml.',
  'plate/long': 'Cut it to 90 words: a plate is taken in at a glance, beside its drawing.',
  'plate/drawing':
    'Draw it in src/illustrations/plates under its id in capitals, and name it in drawings.ts there.',
  'plate/claim': 'Otherwise name a claim of a section, or leave it out.',
  'plate/trials': 'Otherwise name a procedure as content/trials.csv writes it, or leave it out.',
  'trial/unknown': 'Otherwise add the trial to content/trials.csv.',
  'note/unknown': 'Otherwise add it to content/source-notes.yaml.',
  'note/claim': 'Otherwise name a claim of the note’s own section, or leave it out.',
  'section/unknown': 'Name a page of content/sections by its file name without the ending.',
  'note/uncited':
    'Cite the reference in the key sentence, or name under claim the one that rests on it.',
  'note/exercise': 'Give it kind, prompt and lesson; every note of this course is an exercise.',
  'note/tells': 'Ask without the figure; the source is shown after the answer.',
  'note/figure': 'Teach only what the note has.',
  'note/unused': 'Place it there with <SourceNote id="…" /> or remove it.',
  'study/place':
    'Otherwise name a heading, figure (fig-…) or table (table-…) of the section’s page.',
  'study/claim': 'Otherwise name a claim of a section, or leave it out.',
  'study/measure':
    'Give both results the same measure, or name under comparator what it was set beside.',
  'study/size-note':
    'Name as sizeNote the source note that tells how many there were, and no other.',
  'study/comparator': 'Otherwise name a group of the study, another study, or none.',
  'update/claim': 'Otherwise name a claim of a section, or leave it out.',
  'update/study': 'Otherwise name a record of content/studies.yaml, or leave it out.',
  'percent/group':
    'List each percentage of the text, in its order, with the group it is a share of, or with what else it is.',
  'study/source-design':
    'Give sourceDesign, with the number of the reference; what the site knows it does not call unstated.',
  'comparison/source':
    'Add the words of the title under sources, and let ground and verdict follow.',
  'update/edition':
    'Give the date of an edition of content/editions.yaml, or add the edition there.',
  'edition/order':
    'Number the editions from 1 on, each with a later date; the one in force comes last.',
  'change/place':
    'Otherwise name a page, or a heading, claim, figure, table, note, question, card, term, reference, trial, record or report by its address.',
  'change/source':
    'Otherwise name a section of the review, a reference, a trial or a record of content/background.yaml.',
  'change/edition':
    'Date a change after the edition before its own, and at the latest on the day of its own.',
  'change/item':
    'Name the question or card by its address, and give it the date of the change as modified.',
  'change/order': 'List changes with the newest first.',
  'change/place-twice': 'Tell both changes in one entry; the place has one mark an edition.',
  'change/untold':
    'Say in content/changes.yaml what stood there; where nothing was wrong, list it under recast of the edition in content/editions.yaml.',
  'edition/recast': 'Take it out of recast.',
  'illustration/unknown': 'Illustrations live in src/illustrations.',
  'component/unknown': 'CONTRIBUTING.md lists the tags a section can use.',
  'component/attribute': 'Give the tag the attributes that it has in CONTRIBUTING.md, each once.',
  'component/place': 'Move it; CONTRIBUTING.md shows where each tag stands.',
  'table/cells':
    'Give every row as many cells as the head; an empty cell has its | as well, and a | inside of a cell is written \\|.',
  'link/scheme':
    'Write the address with https://, or a place of this site such as /glossary/#anergy.',
  'link/bare': 'Give the link words: [what stands there](https://…).',
  'link/empty': 'Give the link words and an address, or take it out.',
  'link/unknown': 'Link to an existing page and id.',
  'question/objective': 'Otherwise name an objective from the head of the section’s page.',
  'question/place':
    'Otherwise name a part (##) of the section’s page, write pre or practice, or leave the place out.',
  'question/parallel':
    'Write both in the same kind and level, on a shared claim of the same objective, or leave parallel out.',
  'question/equal-options': 'Write another option or another reason, or leave the option out.',
  'question/source-note': 'Say in the stem where the words come from, such as an abstract.',
  'question/number': 'Choose ends, step and tolerance so that the answer can be given and missed.',
  'question/one-sided': 'Let at least one statement be true and one false.',
  'card/alone': 'Let the cue stand alone among cards of all sections.',
  'item/instead': 'Otherwise leave instead out.',
  'question/pre':
    'A topic section asks exactly one question before the text (place: pre), the others ask none.',
  'question/negative': 'Ask for what is so; where NOT cannot be avoided, write it in capitals.',
  'question/meta-option': 'Let each option be judged by itself, without naming the others.',
  'question/option-form':
    'Write all options of a question alike: with or without a capital, with or without a full stop.',
  'question/key-length': 'Shorten the right option or fill a wrong one; length gives it away.',
  'question/option-id':
    'Give each option of a question a letter of its own; a letter that was published stays with its option.',
  'question/verdict':
    'Leave the verdict out of the rationale; the page says right or wrong, true or false.',
  'question/alike': 'Ask one of the two with other material; A and B are versions, not copies.',
  'item/id': 'Begin the id with the prefix of its topic and -q- for a question, -c- for a card.',
  'course/reference':
    'Only the references of the review stand here; later reports go to content/updates.yaml.',
  'course/topic': 'Otherwise list the topic in course.yaml.',
  'course/site': 'Give site its name back; what readers see is called name.',
  'course/lab': 'Otherwise leave it out of course.yaml.',
  'course/trials': 'Otherwise leave it out of trials in course.yaml.',
  'course/home': 'Otherwise list it under home in course.yaml, or leave it out there.',
  'course/illustration': 'Otherwise leave it out of course.yaml.',
  'item/claim': 'Otherwise name a claim of the section’s page.',
  'item/block':
    'Otherwise name a figure or table (fig-…, table-…) of the page; a card may also name a claim or heading.',
  'item/unreviewed':
    'Read the item through, run npm run reviewed, and commit the files that it writes.',
  'item/evidence':
    'Read it beside its source, and the items beside it; mend what no longer fits, then run npm run reviewed.',
  'item/refs': 'Give the review’s citation numbers in refs, as the claim does.',
  'objective/untested': 'Add a question of this form; each objective has an A and a B.',
  'objective/unpaired': 'Let a question of form B name its clone of form A under parallel.',
  'claim/untested': 'Add a question or a card that names it under claims.',
  'bank/size': 'Write more; the numbers keep practice from repeating itself.',
  'bank/key-position': 'Move right options to the positions that have too few.',
  'bank/key-length': 'Shorten right options or fill wrong ones; length gives them away.',
  'bank/levels': 'Write more that asks to apply or to appraise; a sentence to be found is recall.',
  'question/stance':
    'Give it stance: claims where the right option says that something holds, limits where it says that something cannot be said.',
  'bank/stance': 'Write more whose right option says that something holds.',
  'bank/naming': 'Ask about the matter and not about what the review says of it.',
  'bank/test-wise': 'Rewrite items that this mark gives away, right options or wrong ones.',
  'bank/mixture': 'Write more of this sort, or lower the number in course.yaml.',
} as const satisfies Record<string, string>;

export type FaultCode = keyof typeof FAULTS;
