import { describe, expect, test } from 'vitest';
import { wordingFaults } from '../../../../src/checks/item-writing/wording.ts';
import { ReadMemory } from '../../../../src/course/read/read-memory.ts';
import { told } from '../small-tree.ts';
import { bankOf, bankSection, questionBank, single } from './small-bank.ts';

/** What is said of one question, without file and line. */
const said = (question: object) =>
  told(wordingFaults(questionBank(question))).map((line) =>
    line.replace('questions/maps.yaml:1:1 question/', ''),
  );
const stem = (words: string) => said(single('q', ['One', 'Two', 'Three'], { stem: words }));
const options = (...texts: string[]) => said(single('q', texts));

describe('a stem', () => {
  test.each([
    ['Which of them cannot be seen?', 'cannot'],
    ['What isn’t seen?', 'isn’t'],
    ['What is Never seen?', 'Never'],
    ['All of them are seen, except one. Which?', undefined],
    ['Which are seen except one?', 'except'],
    ['Is every line seen except the last?', 'except'],
    ['Which is the Least of them?', 'Least'],
    ['Is it the least?', 'least'],
    ['What is seen? Which is not?', 'not'],
    ['He asks: "Which is not seen?"', 'not'],
    ['Choose what is not seen. Mark it.', 'not'],
    ['Say which is not seen. Mark it.', 'not'],
    ['It was not seen. Choose the least of them.', 'least'],
    // The clause that asks ends at a comma, a semicolon, a colon and a word that only describes.
    ['Which is seen, if not all?', undefined],
    ['Which is seen; which not?', undefined],
    ['Which is seen: one, not two?', undefined],
    ['Which is seen because it is not far?', undefined],
    ['Which is seen while one is not near?', undefined],
    ['Which is higher than what is not seen?', undefined],
    ['Which EXCEPT one is LEAST, NEVER or CANNOT be seen?', undefined],
    ['Why is it not seen?', undefined],
    ['How can it not be seen?', undefined],
    ['Is it not seen?', undefined],
    ['Why is what is seen not far?', undefined],
    ['He calls it “what is not so.” Which is it?', undefined],
    ['Which knot is seen?', undefined],
    ['Which exception is seen?', undefined],
    ['Is it seen except in snow?', undefined],
    ['Is it seen except that once?', undefined],
    ['Is it seen except when it snows?', undefined],
    ['Is it seen except where it snows?', undefined],
    ['Is it seen except inside?', 'except'],
    ['Is it seen at least once?', undefined],
    ['Is the leastwise way seen?', undefined],
  ])('"%s" turns on %s', (words, word) => {
    expect(stem(words)).toEqual(word ? [`negative The stem turns on the word "${word}".`] : []);
  });

  test.each(['What does the source note say?', 'What do Source Notes say?'])(
    '"%s" gives the key away',
    (words) => {
      expect(stem(words)).toEqual(['source-note The stem sends the reader to a source note.']);
    },
  );

  test.each(['What does the resource note say?', 'What does the source noted say?'])(
    '"%s" does not',
    (words) => {
      expect(stem(words)).toEqual([]);
    },
  );
});

describe('an option', () => {
  test.each([
    'All of the above',
    'It is any of the above',
    'Neither of the above',
    'Neither of them',
    'Both of these.',
    'None of the others',
    'All of the options',
    'All of the other answers!',
    'None of the statements',
    'It is both A and B',
    'Neither (A) nor (C)',
    'Both A or B',
    'A and B',
    'A, B, and C',
    '(A), (B) or (C).',
  ])('"%s" speaks of the others', (text) => {
    expect(
      options('One word', text, 'Two words').filter((line) => line.startsWith('meta')),
    ).toEqual([`meta-option "${text}" speaks of other options.`]);
  });

  test.each([
    'All of them were men',
    'It is all of these',
    'Some of these',
    'Both arms and legs',
    'Both A and Berlin',
    'Both F and G',
    'both a and b',
    'Vitamin A and B',
    'A and B cells',
    'A with B',
  ])('"%s" does not, or its words are of the matter', (text) => {
    const faults = options('One word', text, 'Two words');
    expect(faults.filter((line) => line.startsWith('meta'))).toEqual([]);
  });

  const STOP = 'option-form Some options end with a full stop, others do not.';
  const CAPITAL = 'option-form Some options start with a capital, others do not.';
  test.each([
    [['One.', 'Two.', 'Three?'], []],
    [['One!', 'Two', 'Three'], [STOP]],
    [['One. Two', 'Three', 'Four'], []],
    [['One', 'two', 'Three'], [CAPITAL]],
    [['“One”', '(two)', 'Three'], [CAPITAL]],
    [['"One', 'Two', '"three'], [CAPITAL]],
    [['One', 'mRNA', 'pH', '2 mm', 'x2'], []],
    [['A line', 'the line'], [CAPITAL]],
    [['Über', 'über'], [CAPITAL]],
  ])('%j are of one form, but for %j', (texts, faults) => {
    expect(options(...texts).filter((line) => line.startsWith('option-form'))).toEqual(faults);
  });

  test('is not another once more, whatever the signs between its words', () => {
    expect(options('One, two', 'Three', 'One - two')).toEqual([
      'equal-options Two options read "One - two".',
      'equal-options Two options have the rationale "Because of One - two.".',
    ]);
    expect(options('One two', 'Onetwo')).toEqual([]);
  });

  test('is not wrong for the reason of another', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id) => ({
      id,
      text: `Is ${id}`,
      rationale: `So ${id}.`,
    }));
    expect(said(single('q', [], { type: 'multiple', options: [a, b, c] }))).toEqual([]);
    expect(
      said(single('q', [], { type: 'multiple', options: [a, b, { ...c, rationale: 'so B' }] })),
    ).toEqual(['equal-options Two options have the rationale "so B".']);
  });
});

describe('a rationale', () => {
  const reason = (rationale: string) =>
    said({ id: 'q', type: 'number', stem: 'How many?', rationale });

  test.each([
    ['True. It is so.', 'True.'],
    ['false: it is not.', 'false:'],
    ['No, it is not.', 'No,'],
    ['Correct! It is so.', 'Correct!'],
    ['That is incorrect: it is not.', 'That is incorrect:'],
    ['It is right.', 'It is right.'],
  ])('"%s" begins with the verdict', (rationale, verdict) => {
    expect(reason(rationale)).toEqual([`verdict A rationale begins with "${verdict}".`]);
  });

  test.each(['True lines are so.', 'Not right. It is so.', 'It is right of it.', 'Falsehood.'])(
    '"%s" does not',
    (rationale) => {
      expect(reason(rationale)).toEqual([]);
    },
  );

  test('of stems that are matched is one, too', () => {
    const pairs = [
      { id: 'a', rationale: 'Yes. It fits.' },
      { id: 'b', rationale: 'It fits b.' },
    ];
    const question = single('q', ['One', 'Two'], { type: 'matching', pairs });
    expect(said(question)).toEqual(['verdict A rationale begins with "Yes.".']);
  });
});

describe('where the edition has rules', () => {
  const RULES = { longestKey: 1.5, alikeStems: 0.75 };
  const faults = (questions: object[], rules: object | undefined = RULES) =>
    told(wordingFaults(bankOf([bankSection('maps', questions)], { rules })));

  test('a key is at most so much longer than the longest wrong option', () => {
    const texts = ['Abcdef', 'Abcd', 'Ab'];
    expect(faults([single('q', texts)])).toEqual([]);
    expect(faults([single('q', ['Abcdefg', 'Abcd', 'Ab'])])).toEqual([
      'questions/maps.yaml:1:1 question/key-length The right option has 7 characters, the longest wrong one 4.',
    ]);
    expect(faults([single('q', ['Abcdefg', 'Abcd', 'Ab'], { type: 'multiple' })])).toEqual([]);
    expect(told(wordingFaults(questionBank(single('q', ['Abcdefg', 'Abcd', 'Ab']))))).toEqual([]);
  });

  const two = (a: string, b: string, more: object = {}) => [
    single('q-a', ['One', 'Two'], { stem: a }),
    single('q-b', ['One', 'Two'], { stem: b, ...more }),
  ];
  const ALIKE = 'questions/maps.yaml:2:1 question/alike The stem is nearly that of "q-a".';

  test.each([
    ['three words of four', 'one two three', 'three two one four', [ALIKE]],
    ['two words of three', 'alpha beta', 'gamma beta alpha', []],
    ['three letters of four', 'abcd', 'abce', [ALIKE]],
    ['all but one letter in the middle', 'abcd', 'abxd', [ALIKE]],
    ['letters and their neighbors, in halves exchanged', 'abcdefgh', 'efghabcd', []],
    ['the same letters in another order', 'abcdefgh', 'hgfedcba', []],
    ['three letters of four, the last ones more', 'abcdef', 'abcdefgh', [ALIKE]],
    ['the first ones more', 'abcdefgh', 'abcdef', [ALIKE]],
    ['five letters of seven', 'abcde', 'abcdefg', []],
    ['the same in capitals', 'ABCD', 'abcd', [ALIKE]],
    [
      'the instruction alone',
      'Xy? Mark each as true or false.',
      'Ab? Mark each as true or false.',
      [],
    ],
  ])('two stems that share %s', (_, a, b, expected) => {
    expect(faults(two(a, b))).toEqual(expected);
  });

  test('a clone may be like the question that it is a clone of, and no other', () => {
    expect(faults(two('abcd', 'abcd', { parallel: 'q-a' }))).toEqual([]);
    expect(faults(two('abcd', 'abcd', { parallel: 'q-c' }))).toEqual([ALIKE]);
  });

  test('with other stems, or another rule, a second reading is another', () => {
    const memory = new ReadMemory();
    const read = (b: string, alikeStems = 0.75) =>
      told(
        wordingFaults(
          bankOf([bankSection('maps', two('abcd', b))], {
            rules: { ...RULES, alikeStems },
            memory,
          }),
        ),
      );
    expect(read('abcd')).toEqual([ALIKE]);
    expect(read('wxyz')).toEqual([]);
    expect(read('abcd')).toEqual([ALIKE]);
    expect(read('abcx', 0.8)).toEqual([]);
    expect(read('abcx')).toEqual([ALIKE]);
  });

  test('without rules two stems may be the same', () => {
    expect(told(wordingFaults(questionBank(...two('abcd', 'abcd'))))).toEqual([]);
  });
});
