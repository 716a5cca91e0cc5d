import { randomId } from '../../learner/log/create-event.ts';
import type { LearnerEvent } from '../../learner/log/events.ts';
import { formatExport, MAX_FILE_BYTES, previewImport } from '../../learner/log/transfer.ts';
import { reviewCalendar } from '../../learner/state/calendar.ts';
import type { ForecastDay } from '../../learner/state/schedule.ts';
import type { LearnerStore } from '../../learner/store/learner-store.ts';
import { problemText } from '../../learner/store/problems.ts';
import { saveFile } from '../../lib/save-file.ts';

/** Export, import, calendar and erasing: the reader's own hold on what is kept. */
export class DataTools {
  private readonly root: HTMLElement;
  private readonly store: LearnerStore;
  private readonly events: () => readonly LearnerEvent[];
  private readonly days: () => readonly ForecastDay[];

  constructor(
    root: HTMLElement,
    store: LearnerStore,
    events: () => readonly LearnerEvent[],
    days: () => readonly ForecastDay[],
  ) {
    this.root = root;
    this.store = store;
    this.events = events;
    this.days = days;
    this.on('[data-export]', () => this.export());
    this.on('[data-calendar]', () => this.calendar());
    const file = root.querySelector<HTMLInputElement>('[data-import]');
    file?.addEventListener('change', () => {
      const chosen = file.files?.[0];
      if (chosen) void this.import(chosen).finally(() => (file.value = ''));
    });
    const dialog = root.querySelector<HTMLDialogElement>('[data-erase-dialog]');
    this.on('[data-erase]', () => dialog?.showModal());
    dialog?.addEventListener('close', () => {
      if (dialog.returnValue === 'erase') void this.erase();
      dialog.returnValue = '';
    });
  }

  private on(selector: string, action: () => void): void {
    this.root.querySelector(selector)?.addEventListener('click', action);
  }

  private say(sentence: string): void {
    const status = this.root.querySelector('[data-status]');
    if (status) status.textContent = sentence;
  }

  private export(): void {
    saveFile(formatExport(this.events(), Date.now()), 'io-reading-room.json', 'application/json');
    const count = this.events().length;
    this.say(`${count} ${count === 1 ? 'entry' : 'entries'} exported.`);
  }

  private calendar(): void {
    const base = document.documentElement.dataset['base'] ?? '/';
    const practiceUrl = new URL(`${base}practice/?mode=due`, location.href).href;
    const text = reviewCalendar(this.days(), { stampMillis: Date.now(), practiceUrl });
    saveFile(text, 'io-reading-room.ics', 'text/calendar');
    this.say('Calendar file of the coming review days made.');
  }

  private async import(file: File): Promise<void> {
    if (file.size > MAX_FILE_BYTES) return this.say(problemText('file-unreadable'));
    const result = previewImport(await file.text(), this.events());
    if (!result.ok) return this.say(problemText(result.problem));
    const origin = { id: randomId(), atMillis: Date.now() };
    const problem = await this.store.append(result.added, origin);
    const sentences = [
      `${result.added.length} imported, ${result.known} known already.`,
      ...(result.problem ? [problemText(result.problem)] : []),
      ...(problem ? [problemText(problem)] : []),
    ];
    this.say(sentences.join(' '));
  }

  private async erase(): Promise<void> {
    const problem = await this.store.erase();
    this.say(problem ? problemText(problem) : 'Everything kept for you on this device was erased.');
  }
}
