import type { APIRoute } from 'astro';
import { library } from '../../library.ts';
import { facetValues } from '../../model/trial-facets.ts';
import { matrixCsv, trialMatrix } from '../../model/trial-matrix.ts';

export const GET: APIRoute = async () => {
  const { trials, updates } = await library();
  const values = [...trials.values()].map((trial) => facetValues(trial, updates));
  return new Response(matrixCsv(trialMatrix(values)), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};
