import type {
  ExportedPicture,
  ExportedQuestion,
  Selection,
} from '../../../../src/exports/model/selection.ts';

/** All that importers trip over: signs of markup, of GIFT, of CSV and of paths, Greek, small digits, lines. */
export const NASTY = '<b>5% & "6" = {7}~#:</b> α₂ ≥ 10³ μm\\n //x-> [html] ]]> \'=1+1';

export const PICTURE: ExportedPicture = {
  id: 'fig-sample',
  title: 'Figure 1.1. Sample',
  caption: 'A line.',
  alt: 'A line from left to right, 5 < 6',
  url: 'https://example.org/scale/#fig-sample',
  svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10" width="20" height="10"><path d="M0 5h20"/></svg>',
  width: 20,
  height: 10,
};

const objective = { id: 'scale-read', text: 'Read a scale, with care.', level: 'apply' };

/** One question of each kind, whose words are all the same text. */
function questionsWith(text: string): ExportedQuestion[] {
  const base = (id: string) => ({
    ...{ id: `scale-q-${id}`, section: 'scale', objective, level: 'apply', stem: `${id}: ${text}` },
    ...{ url: `https://example.org/scale/#scale-q-${id}`, modified: '2026-11-23' },
  });
  const options = ['a', 'b', 'c'].map((id) => ({
    ...{ id, text: `${id} ${text}`, rationale: `why ${id} ${text}`, correct: id === 'b' },
  }));
  return [
    {
      ...base('one'),
      ...{ type: 'single', options, lockOrder: false },
      about: { title: PICTURE.title, url: PICTURE.url, picture: PICTURE.id },
    },
    { ...base('set'), type: 'multiple', options, lockOrder: false },
    { ...base('steps'), type: 'order', options },
    {
      ...base('number'),
      ...{
        type: 'number',
        answer: 9.4,
        unit: 'cm',
        tolerance: 0.3,
        min: 0,
        max: 20,
        rationale: text,
      },
    },
    {
      ...base('pairs'),
      type: 'matching',
      options: options.map(({ id, text: words }) => ({ id, text: words })),
      pairs: ['a', 'b'].map((id) => ({
        id,
        text: `stem ${id} ${text}`,
        answer: 'c',
        rationale: text,
      })),
    },
    { ...base('own'), type: 'short', model: text, points: [{ text, rationale: text }] },
    { ...base('new'), type: 'other', kind: 'a question of a new kind' },
  ];
}

/** A selection of one section. */
export function sampleSelection(text: string, changes: Partial<Selection> = {}): Selection {
  return {
    id: 'scale',
    title: `Scale ${text}`,
    publication: {
      ...{
        id: 'map-room',
        name: 'The Map Room',
        url: 'https://example.org/',
        edition: 'first edition',
      },
      ...{
        version: 1,
        date: '2026-11-23',
        language: 'en-US',
        review: 'Sample A, et al. Sample Journal 2001;1:7',
      },
      disclaimer: 'A sample.',
    },
    sections: [
      {
        ...{
          slug: 'scale',
          order: 1,
          title: 'Scale / rule',
          answer: 'It says how much.',
          minutes: 4,
        },
        ...{ url: 'https://example.org/scale/', objectives: [objective] },
      },
    ],
    questions: questionsWith(text),
    cards: [
      {
        ...{
          id: 'scale-c-one',
          section: 'scale',
          url: 'https://example.org/scale/#x',
          modified: '2026-11-23',
        },
        ...{ front: `front ${text}`, back: `back ${text}`, why: `why ${text}` },
      },
    ],
    links: [{ id: 'scale', title: `Scale ${text}`, url: 'https://example.org/scale/?a=1&b=2' }],
    pictures: [PICTURE],
    ...changes,
  };
}
