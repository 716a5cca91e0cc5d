import { describe, expect, test } from 'vitest';
import { checkTextRules } from '../../../src/checks/text-rules.ts';
import { section, told, tree } from './small-tree.ts';

describe('the rules of the text', () => {
  const rules = {
    claims: [1, 2],
    objectives: [2, 3],
    diagrams: [1, 1],
    shortSentences: 0.5,
    naming: 0.1,
  };
  const course = (text: object | undefined) => ({
    ...{
      rules: { text },
      topics: [
        { id: 'breast', role: 'topic' },
        { id: 'end', role: 'end' },
      ],
    },
  });
  const head = (topic: string, ...levels: string[]) => ({
    topic: { value: topic },
    data: { objectives: levels.map((level) => ({ level })) },
    objectives: [{ line: 4, column: 9 }],
  });
  const long = 'This is a sentence of a good many more than ten words in all.';
  const check = (text: string, of: object, asked: object | undefined = rules) =>
    told(checkTextRules(tree({ course: course(asked), sections: [section('breast', text, of)] })));
  const whole = `<Claim id="a">${long}</Claim>\n\n<Diagram id="a" />`;

  test('are none where the edition has none', () => {
    expect(
      checkTextRules(tree({ course: course(undefined), sections: [section('x', 'A.')] })),
    ).toEqual([]);
    expect(checkTextRules(tree({ sections: [section('x', 'A.')] }))).toEqual([]);
  });

  test('are not asked of a page that cannot be read', () => {
    expect(check('A. <Term', head('breast'))).toEqual([]);
  });

  test('are kept by a section that has what is asked for', () => {
    expect(check(whole, head('breast', 'apply', 'recall'))).toEqual([]);
  });

  test('name what a section that teaches a topic has too little or too much of', () => {
    const asks = (what: string, least: number, most: number) =>
      `sections/breast.mdx:1:1 section/shape The section has ${what}; this edition asks for ${least} to ${most}.`;
    expect(check(long, head('breast', 'apply'))).toEqual([
      ...[asks('0 claims', 1, 2), asks('1 objectives', 2, 3), asks('0 diagrams', 1, 1)],
    ]);
    const many = `${whole}\n\n<Illustration id="b" />`;
    expect(check(many, head('breast', 'apply', 'recall'))).toEqual([asks('2 diagrams', 1, 1)]);
    expect(check(long, head('end', 'apply'))).toEqual([]);
  });

  test('ask for objectives of more than one level', () => {
    expect(check(whole, head('breast', 'apply', 'apply'))).toEqual([
      'sections/breast.mdx:4:9 section/shape All objectives of the section are of the level "apply".',
    ]);
  });

  test('count short sentences, without names in lists', () => {
    expect(check(`${long}\n\nA short one.`, head('end'))).toEqual([]);
    expect(check(`${long}\n\nA short one.\n\nTwo.\n\n- A name`, head('end'))).toEqual([
      'sections/breast.mdx:7:1 prose/short 2 of 3 sentences have 10 words or fewer, the last "Two."; at most 50% may.',
    ]);
    expect(check('One.\n\n“Two.”\n\nThree.\n\n- A map: four', head('end'))).toEqual([
      'sections/breast.mdx:7:1 prose/short 3 of 3 sentences have 10 words or fewer, the last "Three."; at most 50% may.',
    ]);
    const dash = 'These are ten words – which is still a short one.';
    expect(check(dash, head('end'))[0]).toContain('1 of 1 sentences');
    const ten = 'These are ten words, which is still a short one.';
    expect(check(ten, head('end'))[0]).toContain('1 of 1 sentences');
    expect(check(`These are eleven words, which is no more a short one.`, head('end'))).toEqual([]);
  });

  test('count how often the review is named', () => {
    const once = 'The review says it in a sentence of a good many words.';
    expect(check(once, head('end'))).toEqual([]);
    const ten = 'The review says it in no more than ten words.';
    const anyLength = { ...rules, shortSentences: 1 };
    expect(check(ten, head('end'), anyLength)).toEqual([]);
    expect(
      check(`A ${ten}\n\n${ten}\n\n${ten} It is so.\n\nIt is.`, head('end'), {
        ...anyLength,
        naming: 0.05,
      }),
    ).toEqual([
      'sections/breast.mdx:7:1 prose/review "review" stands 3 times in 36 words, at last in "The review says it in no more than ten words."; at most 5% of the words may be it.',
    ]);
    expect(
      check(
        `${once}\n\nThe Review of a review tells of reviews in more than ten words.`,
        head('end'),
      ),
    ).toEqual([
      'sections/breast.mdx:5:1 prose/review "review" stands 3 times in 25 words, at last in "The Review of a review tells of reviews in more than ten words."; at most 10% of the words may be it.',
    ]);
  });
});
