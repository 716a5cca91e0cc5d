import { foldProgressInPieces } from '../../learner/state/progress.ts';
import { sectionReading } from '../../learner/state/reading.ts';
import { pageStore } from '../../learner/store/page-store.ts';

/** Says at each section of the course how much of it was read, and keeps it current. */
export async function markRead(course: HTMLElement): Promise<void> {
  const store = pageStore();
  const show = async () => {
    const { events } = await store.read();
    const progress = await foldProgressInPieces(events, Date.now());
    for (const item of course.querySelectorAll<HTMLElement>('[data-course-section]')) {
      const parts = (item.dataset['parts'] ?? '').split(' ').filter(Boolean);
      const section = item.dataset['courseSection'] ?? '';
      const { read, of, complete } = sectionReading(progress, section, parts);
      const sign = item.querySelector<HTMLElement>('[data-read]');
      if (!sign) continue;
      // What stands there as long as nothing was read, and again when all was erased.
      sign.dataset['read'] ||= sign.textContent;
      const words = complete ? '✓ read' : `${read} of ${of}`;
      sign.textContent = read > 0 ? words : sign.dataset['read'];
    }
  };
  await show();
  store.subscribe(() => void show());
}
