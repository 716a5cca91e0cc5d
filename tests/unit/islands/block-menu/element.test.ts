// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import '../../../../src/islands/block-menu/element.ts';
import { mount, soon } from '../mount.ts';

const MENU = '../../../../src/islands/block-menu/menu.ts';
const copied: string[] = [];

beforeEach(() => {
  copied.length = 0;
  location.hash = '';
  vi.stubGlobal('navigator', {
    clipboard: { writeText: async (text: string) => void copied.push(text) },
  });
  mount(`
    <p>Heat kills tumor cells [3, 4]. <a href="#claim-heat" data-permalink>¶</a></p>
    <io-block-menu data-page="Section 2" data-site="Room" data-edition="Edition 2" data-date="2026-11-01"
      data-review="Newbury et al."></io-block-menu>`);
});
afterEach(() => {
  vi.doUnmock(MENU);
  vi.resetModules();
});

const link = () => document.querySelector('a') as HTMLAnchorElement;
const dialogs = () => document.querySelectorAll('io-block-menu dialog');
const press = (name: string) =>
  [...document.querySelectorAll<HTMLElement>('dialog button')]
    .find(({ textContent }) => textContent === name)
    ?.click();
const status = () => document.querySelector('[aria-live]')?.textContent;

function click(modifiers: MouseEventInit = {}): MouseEvent {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, ...modifiers });
  link().dispatchEvent(event);
  return event;
}

test('a click on the link of a block opens one menu with the block as its title', async () => {
  expect(click().defaultPrevented).toBe(true);
  await soon(() => expect(dialogs()).toHaveLength(1));
  expect(dialogs()[0]?.getAttribute('aria-label')).toBe('Link to or cite: Heat kills tumor cells.');
  click();
  await soon(() => expect(dialogs()).toHaveLength(1));
});

test('each button of the menu copies what it names, and says so', async () => {
  click();
  await soon(() => expect(dialogs()).toHaveLength(1));
  press('Copy link');
  await soon(() => expect(status()).toBe('Link copied.'));
  expect(copied).toEqual([link().href]);
  press('Copy citation');
  await soon(() => expect(status()).toBe('Citation copied.'));
  expect(copied[1]).toContain('Heat kills tumor cells');
  expect(copied[1]).toContain('Edition 2');
});

test('a mistake is reported where the host takes reports, with address, edition and id filled in', async () => {
  const host = document.querySelector<HTMLElement>('io-block-menu');
  if (host) host.dataset['report'] = 'https://tracker.example.org/new?template=a';
  click();
  await soon(() => expect(dialogs()).toHaveLength(1));
  const report = [...document.querySelectorAll<HTMLAnchorElement>('dialog a')].find(
    ({ textContent }) => textContent === 'Report a mistake',
  );
  const { host: tracker, searchParams } = new URL(report?.href ?? '');
  expect([tracker, searchParams.get('template')]).toEqual(['tracker.example.org', 'a']);
  expect(searchParams.get('title')).toBe('Mistake in Room: claim-heat');
  expect(searchParams.get('body')).toContain(
    `Address: ${link().href}\nId: claim-heat\nEdition: Edition 2, 2026-11-01\n`,
  );
  expect(report?.rel).toBe('noopener noreferrer');
});

test('where the host takes no reports, one is copied, and it is said that nothing was sent', async () => {
  click();
  await soon(() => expect(dialogs()).toHaveLength(1));
  press('Report a mistake');
  await soon(() => expect(status()).toMatch(/^Report copied.*Nothing was sent/));
  expect(copied).toHaveLength(1);
  expect(copied[0]).toContain(`Address: ${link().href}\nId: claim-heat\nEdition: Edition 2`);
});

test('where copying is not allowed, the text stands there to be copied by hand', async () => {
  vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('no')) } });
  click();
  await soon(() => expect(dialogs()).toHaveLength(1));
  press('Copy link');
  await soon(() => expect(status()).toBe('Copy the text below.'));
  expect(document.querySelector('textarea')?.value).toBe(link().href);
});

test('closing the menu takes it away and gives the focus back to the link', async () => {
  click();
  await soon(() => expect(dialogs()).toHaveLength(1));
  press('Close');
  await soon(() => expect(dialogs()).toHaveLength(0));
  expect(document.activeElement).toBe(link());
});

test.each(['ctrlKey', 'metaKey', 'shiftKey', 'altKey'])(
  'a click with %s is left to the browser',
  (key) => {
    expect(click({ [key]: true }).defaultPrevented).toBe(false);
  },
);

test('where the menu cannot be fetched, the link leads to its block as every link does', async () => {
  vi.doMock(MENU, () => {
    throw new Error('gone');
  });
  click();
  await soon(() => expect(location.hash).toBe('#claim-heat'));
  expect(dialogs()).toHaveLength(0);
});
