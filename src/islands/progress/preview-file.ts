import type { LearnerEvent } from '../../learner/log/events.ts';
import { fileText } from '../../learner/log/file-text.ts';
import {
  type ImportPreview,
  PreviewFold,
  previewImport,
} from '../../learner/log/import-preview.ts';
import { siteId } from '../../lib/page-course.ts';
import type { FileAnswer, FileRequest } from './file-pieces.ts';

/** Time for what was said to be shown. */
const FRAMES_MILLIS = 50;

/**
 * Reads a file and says what it would add. A worker reads, and the page takes its events in piece by piece; where a
 * browser has no worker for this page, the page reads by itself.
 * @param told takes which part of the file has come, from 0 to 1
 */
export async function previewFile(
  file: Blob,
  existing: readonly LearnerEvent[],
  told: (part: number) => void,
): Promise<ImportPreview> {
  const worker = startWorker();
  if (worker) {
    try {
      return await previewFrom(worker, file, existing, told);
    } catch {
      // The worker could not be fetched, or broke down.
    } finally {
      worker.terminate();
    }
  }
  const text = await fileText(file);
  // Reading is one piece of work here: what was said must be on the screen before it holds the page.
  await new Promise((resolve) => setTimeout(resolve, FRAMES_MILLIS));
  return previewImport(text, existing);
}

function startWorker(): Worker | undefined {
  try {
    return new Worker(new URL('./file-worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return undefined;
  }
}

function previewFrom(
  worker: Worker,
  file: Blob,
  existing: readonly LearnerEvent[],
  told: (part: number) => void,
): Promise<ImportPreview> {
  const fold = new PreviewFold(existing);
  let begun = { total: 0, unreadable: 0 };
  return new Promise((resolve, reject) => {
    worker.addEventListener('error', () => reject(new Error('The worker broke down.')));
    worker.addEventListener('message', ({ data }: MessageEvent<FileAnswer>) => {
      if (data.kind === 'refused') return resolve({ ok: false, problem: data.problem });
      if (data.kind === 'begins') begun = data;
      else fold.add(data.events);
      if (fold.count === begun.total) resolve(fold.result(begun.unreadable));
      else told(fold.count / begun.total);
    });
    worker.postMessage({ file, site: siteId() } satisfies FileRequest);
  });
}
