import { coreFile, startFile } from '../../search/index-file.ts';

let isPrepared = false;

/** Asks for what every search needs, all at the same time, before the code that uses it has come. */
export function prepareSearch(base: string): void {
  if (isPrepared) return;
  isPrepared = true;
  for (const file of [startFile, coreFile]) {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous' });
    link.href = `${base}pagefind/${file}`;
    document.head.append(link);
  }
}
