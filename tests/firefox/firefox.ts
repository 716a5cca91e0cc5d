import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';

const PLACES = ['/usr/lib/firefox-esr/firefox-esr', '/usr/bin/firefox-esr', '/usr/bin/firefox'];

/** The Firefox that is installed, or the one that FIREFOX_PATH names; undefined where there is none. */
export const firefoxPath = [process.env['FIREFOX_PATH'] ?? '', ...PLACES].find(
  (path) => path !== '' && existsSync(path),
);

/** Where downloads go. */
const downloads = mkdtempSync(join(tmpdir(), 'firefox-downloads-'));

/** Starts Firefox without a window, with a profile of its own. */
export function startFirefox(): Promise<Browser> {
  return launch({
    browser: 'firefox',
    executablePath: firefoxPath ?? '',
    headless: true,
    defaultViewport: { width: 1280, height: 900 },
    extraPrefsFirefox: {
      // A page that comes back from the memory of the browser is lost to its driver.
      'browser.sessionhistory.max_total_viewers': 0,
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.useDownloadDir': true,
      'browser.helperApps.neverAsk.saveToDisk': 'application/json',
    },
  });
}

/** The one file that is downloaded next: its path and its text, once it is whole. */
export async function downloaded(): Promise<{ path: string; text: string }> {
  // A name that Firefox gives for the time of the transfer may be gone by now.
  return until('a download', () => {
    const names = readdirSync(downloads);
    const name = names.find((other) => other.endsWith('.json'));
    if (!name || names.some((other) => other.endsWith('.part'))) return;
    const path = join(downloads, name);
    try {
      const text = readFileSync(path, 'utf8');
      return text && { path, text };
    } catch {
      return;
    }
  });
}

/** Waits for something that is true, and gives it. */
export async function until<Found>(
  what: string,
  find: () => Found | Promise<Found>,
): Promise<Exclude<Found, false | '' | 0 | null | undefined>> {
  for (let tries = 0; tries < 300; tries++) {
    const found = await find();
    if (found) return found as Exclude<Found, false | '' | 0 | null | undefined>;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`waited in vain for ${what}`);
}

/** The text of an element, waited for until it says what is asked. */
export function said(page: Page, selector: string, words: RegExp): Promise<string> {
  return until(`${words} in ${selector}`, () =>
    page.$$eval(
      selector,
      (all, source) =>
        all
          .map(({ textContent }) => textContent ?? '')
          .find((text) => new RegExp(source).test(text)) ?? '',
      words.source,
    ),
  );
}

/** Presses the first button, link or label in a part of the page that is named so and shown. */
export async function press(page: Page, within: string, name: string): Promise<void> {
  const handle = await until(`"${name}" in ${within}`, async () => {
    const found = await page.evaluateHandle(
      (part, words) =>
        [
          ...document.querySelectorAll<HTMLElement>(`:is(${part}) :is(button, a, summary, label)`),
        ].find(
          (element) => element.checkVisibility() && element.textContent?.trim().startsWith(words),
        ) ?? null,
      within,
      name,
    );
    return found.asElement();
  });
  await (handle as import('puppeteer-core').ElementHandle<HTMLElement>).click();
}
