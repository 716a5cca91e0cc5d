import { createEvent } from '../../learner/log/create-event.ts';
import type { LearnerEvent } from '../../learner/log/events.ts';
import { deviceTimeZone } from '../../learner/state/days.ts';
import type { LearnerState } from '../../learner/state/learner-state.ts';
import type { PracticeItem } from '../../learner/state/practice-item.ts';
import { sectionReading } from '../../learner/state/reading.ts';
import { dueItems, type ForecastDay, forecast } from '../../learner/state/schedule.ts';
import { pageStore } from '../../learner/store/page-store.ts';
import { loadCode } from '../../lib/load-code.ts';
import { keepSummary } from '../due/kept-summary.ts';
import { onNewDay } from '../due/new-day.ts';
import { loadItems } from '../practice/load.ts';
import { DataTools } from './data-tools.ts';
import { ImportTool, type OpenFile } from './import-tool.ts';
import { FORECAST_DAYS, todayText } from './model.ts';
import {
  partsOf,
  setText,
  showCalibration,
  showDays,
  showObjectives,
  showSections,
} from './tables.ts';

/** How far a calendar file looks ahead. */
const CALENDAR_DAYS = 60;

/** A log that was folded, with the items that there are. */
interface Folded {
  events: readonly LearnerEvent[];
  state: LearnerState;
  items: readonly PracticeItem[];
}

/** Fills the page of progress from what is kept on the device, or from a file that is looked at, and keeps it current. */
export class ProgressElement extends HTMLElement {
  /** The file that is looked at instead of what is kept. */
  #file: OpenFile | undefined;
  #tools: DataTools | undefined;
  #folded: Promise<Folded> | undefined;
  #items: Promise<PracticeItem[]> | undefined;

  connectedCallback(): void {
    const store = pageStore();
    // What the reader can do with the data comes before the work on it, which may be long or fail.
    this.#tools = new DataTools(this, store, () => this.#days(CALENDAR_DAYS));
    const imports = new ImportTool(this, store, (file) => this.#look(file));
    void imports.showUndo();
    this.#on('[data-look-back]', () => this.#look(undefined));
    this.#on('[data-look-add]', () => {
      this.#look(undefined);
      void imports.add();
    });
    for (const row of this.querySelectorAll<HTMLElement>('[data-section]'))
      row.querySelector('[data-mark]')?.addEventListener('click', () => void this.#mark(row));
    store.subscribe(() => {
      void imports.showUndo();
      if (!this.#file) this.#refresh();
    });
    onNewDay(() => this.#refresh());
    this.#refresh();
  }

  #refresh(): void {
    const folded = this.#fold();
    this.#folded = folded;
    folded.then(
      (done) => {
        // Otherwise a newer fold is on its way.
        if (this.#folded === folded) this.#show(done);
      },
      () =>
        setText(
          this,
          '[data-today]',
          'Your progress could not be worked out. Nothing is lost: you can export it below and reload the page.',
        ),
    );
  }

  async #fold(): Promise<Folded> {
    const events = this.#file?.events ?? (await pageStore().read()).events;
    // The items are fetched once; without them there is still what was read and how sure one was.
    this.#items ??= loadItems().catch(() => []);
    const [items, { foldEventsInPieces }] = await Promise.all([
      this.#items,
      import('../../learner/state/learner-state.ts'),
    ]);
    return { events, items, state: await foldEventsInPieces(events, Date.now()) };
  }

  #show({ events, state, items }: Folded): void {
    const isMine = !this.#file;
    if (isMine) this.#tools?.showAge(state);
    if (isMine && items.length > 0) keepSummary(state, items);
    if (isMine) pageStore().report(state.aheadEvents > 0 ? 'clock-ahead' : undefined);
    showSections(this, state);
    showObjectives(this, state, items);
    showCalibration(this, state);
    const { lang } = document.documentElement;
    const zone = deviceTimeZone();
    showDays(this, forecast(state, items, Date.now(), zone, FORECAST_DAYS), lang);
    const due = dueItems(state, items, Date.now(), zone);
    const fresh = due.filter(({ reason }) => reason === 'new').length;
    setText(this, '[data-today]', todayText(due.length - fresh, fresh));
    void loadCode(
      () => import('./past-view.ts'),
      ({ showPast }) => showPast(this, { events, items, nowMillis: Date.now() }),
      () =>
        setText(this, '[data-past]', 'The list could not be loaded. Reload the page to see it.'),
    );
  }

  async #days(count: number): Promise<ForecastDay[]> {
    const { state, items } = (await this.#folded) ?? (await this.#fold());
    return forecast(state, items, Date.now(), deviceTimeZone(), count);
  }

  /** Shows a file instead of what is kept, or goes back from it. */
  #look(file: OpenFile | undefined): void {
    this.#file = file;
    this.dataset['view'] = file ? 'other' : 'mine';
    this.querySelector('[data-looking]')?.toggleAttribute('hidden', !file);
    this.querySelector('[data-look-add]')?.toggleAttribute('hidden', !file?.added.length);
    const words = file
      ? `You are looking at the progress in “${file.name}”. Nothing of it is kept here.`
      : '';
    setText(this, '[data-said="look"]', words);
    setText(this, '[data-today]', 'Working out what is due…');
    if (file) this.querySelector<HTMLElement>('[data-look-back]')?.focus();
    else this.querySelector<HTMLElement>('[data-import]')?.focus();
    if (file) scrollTo({ top: 0, behavior: 'instant' });
    this.#refresh();
  }

  /** Marks all parts of a section as read, or takes that back. */
  async #mark(row: HTMLElement): Promise<void> {
    const { state } = (await this.#folded) ?? (await this.#fold());
    const section = row.dataset['section'] ?? '';
    const seen = state.read.get(section);
    const { complete } = sectionReading(state, section, partsOf(row));
    const changes = complete
      ? [...(seen?.values() ?? [])].flat().map((target) => ({ kind: 'undone' as const, target }))
      : partsOf(row)
          .filter((part) => !seen?.has(part))
          .map((part) => ({ kind: 'read' as const, section, part }));
    const events: LearnerEvent[] = changes.map((change) => createEvent(change, Date.now()));
    await pageStore().append(events);
    setText(row, '[data-said]', complete ? 'Marked as not read.' : 'Marked as read.');
  }

  #on(selector: string, action: () => void): void {
    this.querySelector(selector)?.addEventListener('click', action);
  }
}

customElements.define('io-progress', ProgressElement);
