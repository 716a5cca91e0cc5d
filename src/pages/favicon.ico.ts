import type { APIRoute } from 'astro';
import svg from '../../public/icon.svg?raw';
import { ico } from '../exports/ico.ts';
import { iconPng } from '../exports/icon.ts';

const SIZE = 32;

export const GET: APIRoute = async () =>
  new Response(ico(await iconPng(svg, SIZE, false), SIZE), {
    headers: { 'content-type': 'image/x-icon' },
  });
