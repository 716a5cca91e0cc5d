import './browser-page.ts';
import { expect, test, vi } from 'vitest';
import type { AnsweredEvent } from '../../src/learner/log/events.ts';
import { pendingEntries, writeAhead } from '../../src/learner/store/write-ahead-log.ts';
import { StorageStub } from '../unit/learner/store/storage-stub.ts';
import { questionOnPage, SAMPLES } from './question-page.ts';

const { right, wrong } = SAMPLES.single;

/** The question of a section, which keeps in the small store of the device alone. */
async function sectionOnPage() {
  vi.stubGlobal('indexedDB', undefined);
  vi.stubGlobal('localStorage', new StorageStub());
  vi.stubGlobal('sessionStorage', new StorageStub());
  const page = await questionOnPage('single');
  // What the page fetches when it is needed is there at once.
  await Promise.all([
    import('../../src/islands/section-check/element.ts'),
    import('../../src/islands/section-check/restore.ts'),
    import('../../src/islands/section-check/standing-view.ts'),
    import('../../src/learner/store/device-store.ts'),
  ]);
  const check = document.createElement('io-section-check');
  check.dataset['section'] = 'breast-ablation';
  document.body.append(check);
  return page;
}

function answeredElsewhere(): void {
  const event: AnsweredEvent = {
    ...{ id: 'e1', atMillis: Date.now(), kind: 'answered', mode: 'check', confidence: 'think' },
    ...{ item: 'breast-q-single', correct: true, response: right, modified: '2026-11-23' },
  };
  writeAhead([event]);
}
const lookAgain = () => document.dispatchEvent(new Event('visibilitychange'));

test('what was answered in another tab stands when the page is looked at again, and is no first answer here', async () => {
  const { element, mark, press } = await sectionOnPage();
  answeredElsewhere();
  lookAgain();
  await vi.waitFor(() => expect(element.dataset['phase']).toBe('answered'));
  // Another try that has begun is not ended by looking again.
  press('Try again');
  lookAgain();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(element.dataset['phase']).toBe('open');
  mark(wrong);
  press('Guess');
  const modes = pendingEntries().map((event) => (event as AnsweredEvent).mode);
  expect(modes).toEqual(['check', 'retry']);
});
