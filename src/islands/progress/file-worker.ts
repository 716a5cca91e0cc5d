/// <reference lib="webworker" />
import { fileText } from '../../learner/log/file-text.ts';
import { readExport } from '../../learner/log/read-export.ts';
import { answerInPieces, type FileRequest } from './file-pieces.ts';

/** Reads an exported file beside the page, which stays free for its reader however large the file is. */
declare const self: DedicatedWorkerGlobalScope;

self.addEventListener('message', async ({ data: { file, site } }: MessageEvent<FileRequest>) => {
  const reading = readExport(await fileText(file), site);
  answerInPieces(reading, (answer) => self.postMessage(answer));
});
