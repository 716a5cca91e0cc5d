import type { LearnerEvent, SubmittedEvent } from '../../learner/log/events.ts';
import { filterSteps, inPieces } from '../../learner/log/in-pieces.ts';
import { formatPracticeUrl } from '../../learner/session/practice-url.ts';
import { isOfTests, type PastSession, pastSessions } from '../../learner/state/past-sessions.ts';
import type { PracticeItem } from '../../learner/state/practice-item.ts';
import { link } from '../practice/dom.ts';
import { loadContents } from '../practice/load.ts';
import { button, make } from '../question/dom.ts';
import { NO_PAST, outcomeText, pastText, scopeText } from './past-sessions-words.ts';

/** What the list of past exams and forms is made of. */
export interface Past {
  events: readonly LearnerEvent[];
  items: readonly PracticeItem[];
  nowMillis: number;
}

/** How many are listed at once; a file may hold any number. */
const LISTED = 50;

/** The list that was asked for last. */
let latest: Past | undefined;

/** Lists the exams and forms that were taken, the newest first; each opens to its sections and items. */
export async function showPast(root: HTMLElement, past: Past): Promise<void> {
  const list = root.querySelector('[data-past]');
  if (!list) return;
  latest = past;
  const { items, nowMillis } = past;
  const events = await inPieces(filterSteps(past.events, isOfTests));
  if (latest !== past) return;
  const submitted = new Map(
    events.flatMap((event) => (event.kind === 'submitted' ? [[event.session, event]] : [])),
  );
  // What is not handed in yet is still to tell nothing.
  const sessions = pastSessions(events, items, nowMillis).filter(({ answers: [first] }) =>
    first?.session === undefined ? true : submitted.has(first.session),
  );
  const open = new Set(
    [...list.querySelectorAll<HTMLDetailsElement>('details[open]')].map(
      ({ dataset }) => dataset['started'],
    ),
  );
  const entryOf = (session: PastSession) => {
    const entry = pastEntry(root, session, submitted.get(session.answers[0]?.session ?? ''), items);
    entry.open = open.has(entry.dataset['started']);
    return entry;
  };
  list.replaceChildren(...(sessions.length > 0 ? [] : [make('p', '', NO_PAST)]));
  listNext(list, sessions, entryOf);
}

/** Lists the next ones, and offers those after them. */
function listNext(
  list: Element,
  sessions: readonly PastSession[],
  entryOf: (session: PastSession) => HTMLElement,
): void {
  const entries = sessions.slice(0, LISTED).map(entryOf);
  list.append(...entries);
  const rest = sessions.slice(LISTED);
  if (rest.length === 0) return;
  const more = button(
    'choice',
    () => {
      more.remove();
      const at = list.childElementCount;
      listNext(list, rest, entryOf);
      list.children[at]?.querySelector('summary')?.focus();
    },
    `Show ${Math.min(LISTED, rest.length)} more of ${rest.length}`,
  );
  list.append(more);
}

function pastEntry(
  root: HTMLElement,
  session: PastSession,
  submitted: SubmittedEvent | undefined,
  items: readonly PracticeItem[],
): HTMLDetailsElement {
  const { lang } = document.documentElement;
  const day = new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeStyle: 'short' });
  const names = session.sections.map(({ section }) => sectionName(root, section));
  const scope = scopeText(names, new Set(items.map(({ section }) => section)).size);
  const title = make(
    'summary',
    '',
    make('b', '', day.format(session.endedAtMillis)),
    `: ${pastText(session, submitted)}`,
    ...(scope ? [make('span', 'of', `From ${scope}`)] : []),
  );
  const details = make('details', 'past', title);
  details.dataset['started'] = String(session.startedAtMillis);
  details.addEventListener('toggle', () => {
    if (details.open && details.childElementCount === 1) void fill(root, details, session, items);
  });
  return details;
}

async function fill(
  root: HTMLElement,
  details: HTMLElement,
  { sections, answers }: PastSession,
  items: readonly PracticeItem[],
): Promise<void> {
  const bySection = make('table', '');
  bySection.append(
    make('caption', 'visually-hidden', 'Right answers by section'),
    make(
      'tbody',
      '',
      ...sections.map(({ section, right, of }) => {
        const name = make('th', '', sectionName(root, section));
        name.scope = 'row';
        return make('tr', '', name, make('td', '', `${right} of ${of} right`));
      }),
    ),
  );
  const sectionOf = new Map(items.map(({ id, section }) => [id, section]));
  const list = make('ol', '');
  details.append(...(sections.length > 1 ? [bySection] : []), list);
  // Without the texts the ids still lead to the questions.
  const contents = await loadContents(sections.map(({ section }) => section)).catch(
    () => new Map(),
  );
  list.replaceChildren(
    ...answers.map((answer) => {
      const content = contents.get(answer.item);
      const stem = content?.kind === 'question' ? content.stem : answer.item;
      const section = sectionOf.get(answer.item);
      const outcome = make('span', 'outcome', `${outcomeText(answer)}: `);
      return make('li', '', outcome, section ? link(`${section}/#${answer.item}`, stem) : stem);
    }),
  );
  const known = answers.map(({ item }) => item).filter((item) => sectionOf.has(item));
  if (known.length > 0) {
    const request = { sections: [], items: known, kinds: 'both', size: 200 } as const;
    const again = `practice/${formatPracticeUrl({ ...request, mode: 'named' })}`;
    details.append(make('p', '', link(again, 'Practice these questions again')));
  }
}

function sectionName(root: HTMLElement, section: string): string {
  const row = root.querySelector(`[data-section="${CSS.escape(section)}"] th`);
  return row?.textContent?.trim() ?? section;
}
