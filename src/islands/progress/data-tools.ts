import { createEvent } from '../../learner/log/create-event.ts';
import { deviceTimeZone, localDays } from '../../learner/state/days.ts';
import type { Progress } from '../../learner/state/progress.ts';
import type { ForecastDay } from '../../learner/state/schedule.ts';
import type { LearnerStore } from '../../learner/store/learner-store.ts';
import { problemText } from '../../learner/store/problems.ts';
import { pageCourse, siteId } from '../../lib/page-course.ts';
import { saveFile } from '../../lib/save-file.ts';
import { exportFile, exportLog } from '../keep/export-log.ts';
import { count } from '../practice/words.ts';
import { ageText } from './model.ts';
import { sayBeside, setText } from './tables.ts';

/**
 * Export, calendar and erasing: the reader's own hold on what is kept. Each reads the log by itself when
 * its button is pressed, so that it works while the rest of the page is being worked out, or cannot be.
 */
export class DataTools {
  readonly #root: HTMLElement;
  readonly #store: LearnerStore;
  readonly #days: () => Promise<readonly ForecastDay[]>;

  /** @param days what falls due from today on; rejects where that could not be worked out */
  constructor(root: HTMLElement, store: LearnerStore, days: () => Promise<readonly ForecastDay[]>) {
    this.#root = root;
    this.#store = store;
    this.#days = days;
    this.#on('export', () => this.#export());
    this.#on('calendar', () => this.#calendar());
    const dialog = root.querySelector<HTMLDialogElement>('[data-erase-dialog]');
    root.querySelector('[data-erase]')?.addEventListener('click', () => dialog?.showModal());
    dialog?.addEventListener('close', () => {
      if (dialog.returnValue === 'erase') void this.#run('erase', () => this.#erase());
      dialog.returnValue = '';
    });
  }

  /** Says how old the last export is. */
  showAge({ exportedAtMillis }: Progress): void {
    const dayOf = localDays(deviceTimeZone());
    const days =
      exportedAtMillis === undefined ? undefined : dayOf(Date.now()) - dayOf(exportedAtMillis);
    setText(this.#root, '[data-last-export]', `Last export: ${ageText(days)}.`);
  }

  #on(tool: string, action: () => Promise<string>): void {
    this.#root
      .querySelector(`[data-${tool}]`)
      ?.addEventListener('click', () => void this.#run(tool, action));
  }

  /** Does what a button is for, and says beside it how that went. */
  async #run(tool: string, action: () => Promise<string>): Promise<void> {
    const say = (words: string) => sayBeside(this.#root, tool, words);
    // The same words again would not be spoken.
    say('');
    try {
      say(await action());
    } catch {
      say('That did not work. Reload the page and try again; nothing was changed.');
    }
  }

  async #export(): Promise<string> {
    const { events, problem } = await exportLog(this.#store);
    const told = problem ? ` ${problemText(problem)}` : '';
    return `${count(events.length, 'entry')} exported to ${exportFile()}.${told}`;
  }

  async #calendar(): Promise<string> {
    const { calendarDays, reviewCalendar } = await import('../../learner/state/calendar.ts');
    const days = await this.#days();
    const { events } = await this.#store.read();
    const base = document.documentElement.dataset['base'] ?? '/';
    const text = reviewCalendar(days, {
      course: pageCourse(),
      stampMillis: Date.now(),
      practiceUrl: new URL(`${base}practice/?mode=due`, location.href).href,
      given: events.flatMap((event) => (event.kind === 'calendar' ? event.days : [])),
    });
    saveFile(text, `${siteId()}.ics`, 'text/calendar');
    const given = calendarDays(days);
    await this.#store.append([createEvent({ kind: 'calendar', days: given }, Date.now())]);
    return `${count(given.length, 'review day')} written to ${siteId()}.ics.`;
  }

  async #erase(): Promise<string> {
    const problem = await this.#store.erase();
    return problem ? problemText(problem) : 'Everything kept for you on this device was erased.';
  }
}
