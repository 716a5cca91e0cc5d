import type { APIRoute } from 'astro';
import svg from '../../../public/icon.svg?raw';
import { iconPng } from '../../exports/icon.ts';

const icons = {
  touch: { size: 180, maskable: false },
  192: { size: 192, maskable: false },
  512: { size: 512, maskable: false },
  maskable: { size: 512, maskable: true },
};

export function getStaticPaths() {
  return Object.entries(icons).map(([icon, props]) => ({ params: { icon }, props }));
}

export const GET: APIRoute = async ({ props }) => {
  const png = await iconPng(svg, Number(props['size']), Boolean(props['maskable']));
  return new Response(png as BodyInit, { headers: { 'content-type': 'image/png' } });
};
