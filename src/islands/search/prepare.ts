import { coreFile, startFile } from '../../search/index-file.ts';

let isPrepared = false;

/** Asks for what every search needs, all at the same time, before the code that uses it has come. */
export function prepareSearch(base: string): void {
  if (isPrepared) return;
  isPrepared = true;
  // The engine is most of the bytes and is used last.
  for (const [file, fetchPriority] of [
    [startFile, 'high'],
    [coreFile, 'low'],
  ]) {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', fetchPriority });
    link.href = `${base}pagefind/${file}`;
    document.head.append(link);
  }
}
