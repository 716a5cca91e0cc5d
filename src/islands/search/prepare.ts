import { coreFile, startFile } from '../../search/index-file.ts';

const asked = new Set<string>();

/** Asks for the first file of the index, which names all others, before the code that reads it has come. */
export function prepareIndex(base: string): void {
  preload(base, startFile, 'high');
}

/** Asks for the engine. It is most of the bytes and is used last: on a slow line it would keep all else waiting. */
export function prepareEngine(base: string): void {
  preload(base, coreFile, 'low');
}

function preload(base: string, file: string, fetchPriority: string): void {
  if (asked.has(file)) return;
  asked.add(file);
  const link = document.createElement('link');
  Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', fetchPriority });
  link.href = `${base}pagefind/${file}`;
  document.head.append(link);
}
