import { paperOfSession } from '../../educators/paper-address.ts';
import { formatResult, LONGEST_NAME, resultOf } from '../../educators/paper-result.ts';
import type { Session } from '../../learner/session/session.ts';
import { saveFile } from '../../lib/save-file.ts';
import { button, make } from '../question/dom.ts';

/** What a student hands in after a paper: a short text, a file, and a code to photograph; nothing for any other session. */
export function paperResultView(session: Session): HTMLElement | undefined {
  const paper = paperOfSession(session.seed);
  if (!paper) return undefined;
  const answers = session.answers.map((event) => (event?.kind === 'answered' ? event : null));
  const result = resultOf(paper, session, answers);
  const name = make('input', '');
  name.type = 'text';
  name.maxLength = LONGEST_NAME;
  name.autocomplete = 'off';
  const text = make('textarea', '');
  text.readOnly = true;
  text.rows = 4;
  text.setAttribute('aria-label', 'Your result as a short text');
  const status = make('p', '');
  status.setAttribute('aria-live', 'polite');
  const code = make('div', 'code');
  const line = () => formatResult({ ...result, name: name.value });
  const show = () => {
    text.value = line();
    code.replaceChildren();
  };
  name.addEventListener('input', show);
  show();
  const copy = button(
    'primary',
    () => {
      navigator.clipboard.writeText(text.value).then(
        () => status.replaceChildren('Copied.'),
        () => {
          text.select();
          status.replaceChildren('Copying is not allowed here: the text is selected.');
        },
      );
    },
    'Copy',
  );
  const file = button(
    'choice',
    () => saveFile(`${line()}\n`, `paper-${paper}.txt`, 'text/plain'),
    'Save as a file',
  );
  const draw = button('choice', () => void drawCode(line(), code), 'Show as a QR code');
  const label = make('label', '', 'Your name or number, if it was asked for ', name);
  return make(
    'section',
    'paper-result',
    make('h3', '', 'To hand in'),
    make(
      'p',
      '',
      `Paper ${paper}. The text holds what you answered, how sure you were and the minutes, and nothing else but the name that you write here.`,
    ),
    label,
    text,
    make('div', 'row', copy, file, draw),
    status,
    code,
  );
}

async function drawCode(line: string, place: HTMLElement): Promise<void> {
  try {
    const { renderSVG } = await import('uqr');
    const picture = make('img', '');
    picture.alt = 'Your result as a QR code';
    picture.width = 280;
    picture.height = 280;
    picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(renderSVG(line, { border: 2 }))}`;
    place.replaceChildren(picture);
  } catch {
    place.replaceChildren('The code could not be drawn: hand in the text instead.');
  }
}
