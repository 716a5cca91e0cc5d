import type { APIRoute } from 'astro';
import { takeIndex } from '../../exports/from-course/take-index.ts';

/** What can be taken along, for the pages of basket, playlist and paper. */
export const GET: APIRoute = async () => Response.json(await takeIndex());
