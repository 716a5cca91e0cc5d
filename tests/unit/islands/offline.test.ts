import { expect, test } from 'vitest';
import { offlineNotice } from '../../../src/islands/offline/model.ts';

test.each([
  ['before anything is kept there is nothing to say', false, false, ''],
  ['while the first edition is still being started there is nothing to say', false, true, ''],
  ['what is kept is available', true, false, 'Available offline'],
  [
    'a new edition waits for the next start',
    true,
    true,
    'A new edition is ready; it opens when you next start the site',
  ],
])('%s', (_, active, waiting, notice) => {
  expect(offlineNotice({ active: active ? {} : null, waiting: waiting ? {} : null })).toBe(notice);
});
