import type { Trial } from '../course/schema/trial.ts';
import { registryUrl, trialId } from '../course/schema/trial.ts';
import { type Update, updatesOnTrial } from '../course/schema/update.ts';
import { LICENCE } from '../lib/site-citation.ts';

/** The trials as a JSON document: the review's wording, the normalized columns, and what was reported since. */
export function trialsJson(
  trials: readonly Trial[],
  updates: readonly Update[],
  source: string,
): string {
  const rows = trials.map((trial) => ({
    id: trialId(trial.nct),
    registry: registryUrl(trial.nct),
    ...trial,
    reportedSince: updatesOnTrial(updates, trial.nct).map(
      ({ id, date, status, kind, interim, finding, caveat, source: from }) => ({
        id,
        date,
        status,
        kind,
        interim,
        finding,
        caveat,
        source: from,
      }),
    ),
  }));
  return `${JSON.stringify({ source, licence: LICENCE.name, trials: rows }, null, 2)}\n`;
}
