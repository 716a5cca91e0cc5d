import type { Page } from '@playwright/test';
import { answer, start } from './practice.ts';
import { chooseAnswer, firstOf, type Key, KINDS, question, unfold } from './question.ts';
import { expect, sections, test, visit } from './site.ts';

/** What paper says: each question with its letters, and the key with its own; none of it the reader's. */
async function printed(page: Page) {
  await page.emulateMedia({ media: 'print' });
  const paper = await page.evaluate(() => {
    document.documentElement.dataset['print'] = 'text figures questions bank key reasons';
    const shown = (part: Element) => (part as HTMLElement).checkVisibility();
    // A field is printed as the place to write in, without what the reader has put there.
    const isBlank = (part: Element) =>
      part.matches('select, textarea') && getComputedStyle(part).color === 'rgba(0, 0, 0, 0)';
    const words = (part: Element | null) => part?.textContent?.trim().replace(/\s+/g, ' ') ?? '';
    const top = (part: Element) => part.getBoundingClientRect().top;
    return [...document.querySelectorAll('io-question')].map((item) => {
      const options = [...item.querySelectorAll('[data-option]')].sort((a, b) => top(a) - top(b));
      return {
        number: words(item.querySelector('.number')).replace('Question ', ''),
        id: item.id,
        options: options.map((option) => ({
          id: (option as HTMLElement).dataset['option'] ?? '',
          letter: words(option.querySelector('.letter')),
          isShown: shown(option) && [...option.querySelectorAll('.letter')].every(shown),
        })),
        own: [
          ...item.querySelectorAll(
            'input, select, textarea, .feedback, .question-foot, .answer, .problem, .moves',
          ),
        ].filter((part) => shown(part) && !isBlank(part)).length,
        key: [...document.querySelectorAll(`[data-key="${item.id}"] p`)].map(words),
      };
    });
  });
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => delete document.documentElement.dataset['print']);
  return paper;
}

/** Where the letters of the key do not agree with those of the questions. */
async function disagreements(page: Page): Promise<string[]> {
  const keys = new Map(
    await page
      .locator('io-question > script')
      .evaluateAll((all) =>
        all.map(({ textContent, parentElement }): [string, Key] => [
          parentElement?.id ?? '',
          JSON.parse(textContent ?? '').key,
        ]),
      ),
  );
  const paper = await printed(page);
  expect(paper.map(({ number }) => number)).toEqual(paper.map((_, i) => String(i + 1)));
  return paper.flatMap(({ id, options, own, key: lines }) => {
    const key = keys.get(id);
    const faults: string[] = own > 0 ? [`${id} prints ${own} of the reader's own`] : [];
    // What is matched, or said in one's own words, has no lettered options of its own.
    if (key?.type === undefined || key.type === 'matching' || key.type === 'short')
      return lines.length > 0 ? faults : [...faults, `${id} has no key`];
    if (!options.every(({ letter, isShown }, i) => isShown && letter === 'ABCDEF'[i]))
      faults.push(`${id} has the letters ${options.map(({ letter }) => letter)}`);
    const letterOf = (option: string) => options.find((other) => other.id === option)?.letter;
    const expected =
      key?.type === 'order'
        ? (key.options ?? []).map((option, i) => `${i + 1}. ${letterOf(option)}, `)
        : options.map(({ id: option, letter }) => {
            if (key.type === 'concordance') return `${letter}, `;
            const isKey = (key.correct ?? []).includes(option);
            const words = key?.type === 'multiple' ? ['true', 'false'] : ['right', 'wrong'];
            return `${letter}, ${words[isKey ? 0 : 1]}: `;
          });
    for (const [i, begin] of expected.entries())
      if (!lines[i]?.startsWith(begin))
        faults.push(`${id}: "${lines[i]?.slice(0, 20)}", not "${begin}"`);
    return faults;
  });
}

for (const path of sections)
  test(`${path} prints the letters of its key, before and after answers and another try`, async ({
    page,
  }) => {
    test.slow();
    await visit(page, path);
    expect(await disagreements(page)).toEqual([]);
    for (const kind of KINDS) {
      const item = question(page, kind);
      if ((await item.count()) === 0) continue;
      await chooseAnswer(item, false);
      await item.getByRole('button', { name: 'Certain' }).click();
    }
    expect(await disagreements(page)).toEqual([]);
    for (const kind of KINDS) {
      const item = question(page, kind);
      if ((await item.count()) === 0) continue;
      await unfold(item);
      await item.getByRole('button', { name: 'Try again' }).click();
      await chooseAnswer(item, true);
    }
    expect(await disagreements(page)).toEqual([]);
  });

test('the result of an exam prints each question with its key in place, in words, and no controls', async ({
  page,
}) => {
  const ids = KINDS.filter((kind) => kind !== 'short').map(firstOf);
  await start(page, `?mode=exam&${ids.map((id) => `item=${id}`).join('&')}`);
  for (const _ of ids) await answer(page, false, '1');
  await page.getByRole('button', { name: 'Hand in' }).press('Enter');
  await expect(page.locator('.reviewed')).toHaveCount(ids.length);
  await page.emulateMedia({ media: 'print' });
  for (const reviewed of await page.locator('.reviewed').all()) {
    // Closed on the screen, it is printed in full.
    await reviewed.evaluate((details: HTMLDetailsElement) => (details.open = true));
    const parts = Math.max(1, await reviewed.locator('[data-option]').count());
    await expect(reviewed.locator('.mark')).toHaveCount(parts);
    for (const line of await reviewed.locator('.mark, .rationale').all())
      await expect(line).toBeVisible();
    const letters = reviewed.locator('[data-option] > .letter, [data-option] > label > .letter');
    const shown = (await letters.allInnerTexts()).join('');
    // Steps stand in their right order, each with the letter that it was shown with.
    expect([...shown].toSorted().join('')).toBe('ABCDEF'.slice(0, shown.length));
  }
  await expect(page.locator('io-practice button:visible')).toHaveCount(0);
});
