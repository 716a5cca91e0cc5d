import { saveFile } from '../../lib/save-file.ts';
import {
  type DownloadedTrial,
  type SelectionNote,
  selectionCsv,
  selectionJson,
} from '../../trials/trial-download.ts';

/**
 * Hands the reader a file of the selected trials, made from the site's own `/trials.json`.
 * @param ids permanent ids of the trials in their order
 * @throws when the site cannot be reached and nothing is kept offline
 */
export async function download(
  form: 'csv' | 'json',
  ids: readonly string[],
  note: SelectionNote,
): Promise<void> {
  const base = document.documentElement.dataset['base'] ?? '/';
  const answer = await fetch(`${base}trials.json`);
  if (!answer.ok) throw new Error(`${answer.status}`);
  const { trials: all, ...head } = (await answer.json()) as { trials: DownloadedTrial[] };
  const byId = new Map(all.map((trial) => [trial.id, trial]));
  const trials = ids.flatMap((id) => byId.get(id) ?? []);
  const text = form === 'csv' ? selectionCsv(trials, note) : selectionJson(head, trials, note);
  saveFile(text, `trials-selection.${form}`, form === 'csv' ? 'text/csv' : 'application/json');
}
