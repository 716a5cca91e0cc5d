import type { APIRoute } from 'astro';
import { allFiles, type TakenFile } from '../../../exports/from-course/files.ts';
import { sectionText } from '../_section-text.ts';

/** The files to take along of each section and of the course. */
export async function getStaticPaths() {
  const all = await allFiles(siteUrl(), sectionText);
  return all.flatMap(({ files }) =>
    files.map((file) => ({
      params: { selection: file.selection, file: file.name },
      props: { file },
    })),
  );
}

export const GET: APIRoute<{ file: TakenFile }> = async ({ props: { file } }) =>
  new Response(new Uint8Array(await file.bytes()), {
    headers: { 'content-type': file.format.mediaType },
  });

/** The origin of the site, as Astro's configuration has it. */
function siteUrl(): URL {
  return new URL(import.meta.env.SITE ?? 'http://localhost');
}
