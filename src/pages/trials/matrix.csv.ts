import type { APIRoute } from 'astro';
import { course } from '../../course/course.ts';
import { facetValues } from '../../trials/trial-facets.ts';
import { matrixCsv, trialMatrix } from '../../trials/trial-matrix.ts';

export const GET: APIRoute = async () => {
  const { trials, updates } = await course();
  const values = [...trials.values()].map((trial) => facetValues(trial, updates));
  return new Response(matrixCsv(trialMatrix(values)), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};
