// @vitest-environment happy-dom
import { strFromU8, unzipSync } from 'fflate';
import { Scorm12API } from 'scorm-again/scorm12';
import { Scorm2004API } from 'scorm-again/scorm2004';
import { expect, test } from 'vitest';
import { scorm12, scorm2004 } from '../../../../src/exports/scorm/package.ts';
import { NASTY, sampleSelection } from './sample.ts';

const SETTINGS = { autocommit: false, logLevel: 5, mastery_override: false } as const;
/** What a system of either edition is called where a page looks for it, and how it is asked. */
const EDITIONS = {
  'SCORM 1.2': {
    ...{ name: 'API', file: scorm12, prefix: 'LMS', make: () => new Scorm12API(SETTINGS) },
    ...{ score: 'cmi.core.score.raw', status: 'cmi.core.lesson_status' },
  },
  'SCORM 2004': {
    ...{ name: 'API_1484_11', file: scorm2004, prefix: '', make: () => new Scorm2004API(SETTINGS) },
    ...{ score: 'cmi.score.raw', status: 'cmi.success_status' },
  },
} as const;

type Call = (...values: string[]) => unknown;

/** Opens a package in a system, as a frame of it would; gives what the system refused. */
function open(edition: keyof typeof EDITIONS, system: object): string[] {
  const { name, file, prefix } = EDITIONS[edition];
  const refused: string[] = [];
  const calls = system as Record<string, Call>;
  const watched = new Proxy(system, {
    get:
      (_, method: string) =>
      (...values: string[]) => {
        const answer = calls[method]?.(...values);
        const code = calls[`${prefix}GetLastError`]?.();
        // A system that has kept nothing yet says so with an error of its own.
        if (!['0', '403'].includes(`${code}`)) refused.push(`${method} ${values} ${code}`);
        return answer;
      },
  });
  const files = unzipSync(file(sampleSelection(NASTY)).bytes);
  const text = (path: string) => strFromU8(files[path] ?? new Uint8Array());
  document.documentElement.innerHTML = text('index.html').replace(
    /<script[^>]*><\/script>|<link[^>]*>/g,
    '',
  );
  Object.assign(window, { API: undefined, API_1484_11: undefined, [name]: watched });
  for (const script of ['quiz.js', 'player.js']) new Function(text(script))();
  return refused;
}

/** Answers a question: its fields in order. */
function answer(id: string, ...values: string[]): void {
  const form = document.getElementById(`scale-q-${id}`) as HTMLFormElement;
  values.forEach((value, at) => {
    const fields = form.querySelectorAll<HTMLInputElement>(`[name="scale-q-${id}-${at}"]`);
    for (const field of fields)
      if (field.type === 'radio') field.checked = field.value === value;
      else field.value = value;
  });
  form.dispatchEvent(new Event('submit', { cancelable: true }));
}

const status = () => document.getElementById('status')?.textContent;
const leave = () => window.dispatchEvent(new Event('pagehide'));

// What every browser does with a group of radio buttons, and happy-dom does not.
for (const proto of [NodeList.prototype, RadioNodeList.prototype])
  Object.defineProperty(proto, 'value', {
    configurable: true,
    set(this: Iterable<HTMLInputElement>, value: string) {
      for (const field of this) field.checked = field.value === value;
    },
  });

for (const edition of ['SCORM 1.2', 'SCORM 2004'] as const)
  test(`${edition}: a system of scorm-again keeps answers, goes on where one stopped, and gets score and status`, () => {
    const { make, prefix, score, status: place } = EDITIONS[edition];
    const first = make();
    const refused = open(edition, first);
    expect(document.documentElement.dataset['system']).toBe(edition);
    answer('one', 'b');
    answer('set', 'f', 't', 't');
    leave();
    expect(refused).toEqual([]);
    const get = (system: object, name: string) =>
      (system as Record<string, Call>)[`${prefix}GetValue`]?.(name);
    const kept = (first.renderCMIToJSONObject() as { cmi: { suspend_data: string } }).cmi;
    expect(kept.suspend_data.length).toBeLessThan(4096);

    const second = make();
    second.loadFromJSON(kept as never);
    expect(open(edition, second)).toEqual([]);
    expect(status()).toContain('2 of 5 answered');
    answer('steps', ...stepsInOrder());
    answer('number', '9,5');
    answer('pairs', 'c', 'c');
    expect(get(second, score)).toBe('80');
    expect(get(second, place)).toBe('passed');
    expect(status()).toContain('5 of 5 answered, 80% right, passed');
  });

/** The place of each step in the right order, as its list asks for it. */
function stepsInOrder(): string[] {
  const quiz = (window as unknown as { QUIZ: { items: { id: string; key: string[] }[] } }).QUIZ;
  return quiz.items.find(({ id }) => id === 'scale-q-steps')?.key ?? [];
}
