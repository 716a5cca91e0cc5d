import { describe, expect, test } from 'vitest';
import { checkPhotos } from '../../../src/checks/photos.ts';
import { listTree } from './list-tree.ts';
import { section, told } from './small-tree.ts';

const page = section(
  'page',
  '<Photo id="hill" />\n\n<Photo id="river" />\n\n<Term id="lake">A lake</Term>.',
);
const found = (photos: readonly object[], photoFiles: readonly string[], given: object = {}) =>
  checkPhotos(listTree({ photos }, { sections: [page], photoFiles, ...given }));
const faults = (...given: Parameters<typeof found>) => told(found(...given));
const hill = { id: 'hill' };
const river = { title: 'A river', id: 'river' };

test.each(['jpg', 'jpeg', 'png', 'webp', 'avif'])('a photo has one picture: .%s', (ending) => {
  expect(faults([hill], [`hill.${ending}`])).toEqual([]);
});

describe('a photo', () => {
  const has = (count: string) => `photos.yaml:3:7 photo/file The photo "river" has ${count}.`;

  test('has a picture, and no more than one', () => {
    expect(faults([hill, river], ['hill.jpg'])).toEqual([has('no picture')]);
    expect(faults([hill, river], ['hill.jpg', 'river.jpg', 'river.png'])).toEqual([
      has('2 pictures'),
    ]);
  });
  test('has one of a kind that is not shown: that is told of itself', () => {
    expect(faults([hill], ['hill.tiff'])).toEqual([
      'photos/hill.tiff:1:1 photo/file The site shows no picture of this kind. Save it as .jpg, .png, .webp or .avif.',
    ]);
    expect(faults([hill], ['hill.jpg', 'hill.tiff'])).toHaveLength(1);
    expect(faults([hill], ['hill.jpg', 'hill.png', 'hill.tiff'])).toHaveLength(2);
  });
  test('has no picture beside one of another kind of another photo', () => {
    expect(faults([hill], ['sea.tiff'])).toEqual([
      'photos.yaml:1:7 photo/file The photo "hill" has no picture.',
      'photos/sea.tiff:1:1 photo/file The site shows no picture of this kind. Save it as .jpg, .png, .webp or .avif.',
    ]);
  });
  test('is placed by a section', () => {
    const lake = { title: 'A lake', id: 'lake' };
    const unused = 'photos.yaml:2:1 photo/unused No section places the photo "lake".';
    expect(faults([hill, lake], ['hill.jpg', 'lake.jpg'])).toEqual([unused]);
    const broken = section('broken', '<Claim id="x">');
    expect(faults([hill, lake], ['hill.jpg', 'lake.jpg'], { sections: [page, broken] })).toEqual(
      [],
    );
  });
  test('cites references of the review', () => {
    const keys = { ...listTree({ photos: [hill] }).keys, references: new Set(['7']) };
    expect(faults([{ ...hill, cites: '7' }], ['hill.jpg'], { keys })).toEqual([]);
    expect(faults([{ ...hill, cites: '7,9' }], ['hill.jpg'], { keys })).toEqual([
      'photos.yaml:2:10 cite/unknown The review has no reference 9.',
    ]);
  });
});

describe('a picture', () => {
  test('has an entry that describes it', () => {
    const orphans = found([hill], ['hill.jpg', 'hil.png', 'sea.v2.png']);
    expect(told(orphans)).toEqual([
      'photos/hil.png:1:1 photo/file No entry of content/photos.yaml describes the picture.',
      'photos/sea.v2.png:1:1 photo/file No entry of content/photos.yaml describes the picture.',
    ]);
    expect(orphans.map(({ suggestion }) => suggestion)).toEqual(['hill', undefined]);
  });
  test('is of a kind that is shown, in small letters', () => {
    const orphans = found([hill], ['hill.jpg', 'hill.JPG', 'hill.gif', 'hilljpg']);
    const kind = 'The site shows no picture of this kind. Save it as .jpg, .png, .webp or .avif.';
    expect(told(orphans)).toEqual([
      `photos/hill.JPG:1:1 photo/file ${kind}`,
      `photos/hill.gif:1:1 photo/file ${kind}`,
      `photos/hilljpg:1:1 photo/file ${kind}`,
    ]);
    expect(orphans.map(({ suggestion }) => suggestion)).toEqual(['hill.jpg', undefined, undefined]);
  });
  test('may be described while the entries cannot be read', () => {
    const keys = { ...listTree({}).keys, photos: undefined };
    expect(faults([], ['hill.jpg', 'hill.gif'], { keys })).toEqual([]);
  });
});
