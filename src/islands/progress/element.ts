import { createEvent } from '../../learner/log/create-event.ts';
import type { LearnerEvent } from '../../learner/log/events.ts';
import { deviceTimeZone } from '../../learner/state/days.ts';
import { foldEventsInPieces, type LearnerState } from '../../learner/state/learner-state.ts';
import { objectiveMastery } from '../../learner/state/mastery.ts';
import type { PracticeItem } from '../../learner/state/practice-item.ts';
import { sectionReading } from '../../learner/state/reading.ts';
import { forecast } from '../../learner/state/schedule.ts';
import { pageStore } from '../../learner/store/page-store.ts';
import { DataTools } from './data-tools.ts';
import { anythingDue, calibrationLines, calibrationSentence, dayName } from './model.ts';

const FORECAST_DAYS = 14;

/** Fills the tables of the progress page from what is kept on the device, and keeps them current. */
export class ProgressElement extends HTMLElement {
  private items: PracticeItem[] = [];
  private events: LearnerEvent[] = [];
  private state: LearnerState | undefined;

  async connectedCallback(): Promise<void> {
    const store = pageStore();
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-mark]'))
      button.addEventListener('click', () => this.mark(button.dataset['mark'] ?? ''));
    new DataTools(
      this,
      store,
      () => this.events,
      () => this.days(60),
    );
    store.subscribe(() => void this.refresh());
    this.items = await loadItems();
    await this.refresh();
    this.hidden = false;
  }

  private async refresh(): Promise<void> {
    const { events } = await pageStore().read();
    this.state = await foldEventsInPieces(events, Date.now());
    this.events = events;
    pageStore().report(this.state.aheadEvents > 0 ? 'clock-ahead' : undefined);
    this.showSections(this.state);
    this.showObjectives(this.state);
    this.showCalibration(this.state);
    this.showDays();
  }

  private days(count: number) {
    return this.state ? forecast(this.state, this.items, Date.now(), deviceTimeZone(), count) : [];
  }

  private showSections(state: LearnerState): void {
    for (const row of this.querySelectorAll<HTMLElement>('[data-section]')) {
      const { read, of, complete } = sectionReading(
        state,
        row.dataset['section'] ?? '',
        parts(row),
      );
      meter(row, read, of);
      text(row, '[data-basis]', `${read} of ${of} parts`);
      text(row, '[data-mark]', complete ? 'Mark as not read' : 'Mark as read');
    }
  }

  private showObjectives(state: LearnerState): void {
    const standing = new Map(
      objectiveMastery(state, this.items).map((line) => [line.objective, line]),
    );
    for (const row of this.querySelectorAll<HTMLElement>('[data-objective]')) {
      const line = standing.get(row.dataset['objective'] ?? '');
      meter(row, line?.mastered ?? 0, line?.items ?? 1);
      text(row, '[data-basis]', line?.basis ?? 'no question yet');
    }
  }

  private showCalibration(state: LearnerState): void {
    for (const { confidence, right, all, text: words } of calibrationLines(state)) {
      const row = this.querySelector<HTMLElement>(`[data-confidence="${confidence}"]`);
      if (!row) continue;
      meter(row, right, Math.max(all, 1));
      text(row, '[data-basis]', words);
    }
    this.text('[data-calibration]', calibrationSentence(state));
  }

  private showDays(): void {
    const days = this.days(FORECAST_DAYS);
    const list = this.querySelector('[data-days]');
    const most = Math.max(1, ...days.map(({ count }) => count));
    list?.replaceChildren(
      ...days.map(({ day, count }, i) => {
        const row = document.createElement('tr');
        const name = document.createElement('th');
        name.scope = 'row';
        name.textContent = dayName(day, i, document.documentElement.lang);
        const number = document.createElement('td');
        number.textContent = String(count);
        const bar = document.createElement('td');
        const drawn = document.createElement('meter');
        drawn.max = most;
        drawn.value = count;
        drawn.textContent = String(count);
        drawn.setAttribute('aria-hidden', 'true');
        bar.append(drawn);
        row.append(name, number, bar);
        return row;
      }),
    );
    this.querySelector('[data-days-table]')?.toggleAttribute('hidden', !anythingDue(days));
    this.text(
      '[data-nothing-due]',
      anythingDue(days) ? '' : 'Nothing is due in the coming two weeks.',
    );
  }

  /** Marks all parts of a section as read, or takes that back. */
  private async mark(section: string): Promise<void> {
    const row = this.querySelector<HTMLElement>(`[data-section="${section}"]`);
    if (!row || !this.state) return;
    const seen = this.state.read.get(section);
    const { complete } = sectionReading(this.state, section, parts(row));
    const changes = complete
      ? [...(seen?.values() ?? [])].flat().map((target) => ({ kind: 'undone' as const, target }))
      : parts(row)
          .filter((part) => !seen?.has(part))
          .map((part) => ({ kind: 'read' as const, section, part }));
    await pageStore().append(changes.map((change) => createEvent(change, Date.now())));
    this.text('[data-status]', complete ? 'Marked as not read.' : 'Marked as read.');
  }

  private text(selector: string, words: string): void {
    text(this, selector, words);
  }
}

function parts(row: HTMLElement): string[] {
  return (row.dataset['parts'] ?? '').split(' ').filter(Boolean);
}

function text(root: HTMLElement, selector: string, words: string): void {
  const element = root.querySelector(selector);
  if (element) element.textContent = words;
}

function meter(row: HTMLElement, value: number, max: number): void {
  const element = row.querySelector('meter');
  if (!element) return;
  element.max = max;
  element.value = value;
}

async function loadItems(): Promise<PracticeItem[]> {
  try {
    const base = document.documentElement.dataset['base'] ?? '/';
    const response = await fetch(`${base}practice/items.json`);
    return response.ok ? ((await response.json()) as PracticeItem[]) : [];
  } catch {
    return [];
  }
}

customElements.define('io-progress', ProgressElement);
