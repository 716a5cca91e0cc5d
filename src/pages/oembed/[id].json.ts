import type { APIRoute } from 'astro';
import { SITE } from '../../course/site.ts';
import { allEmbeds, type Embed } from '../../exports/from-course/embeds.ts';
import { EMBED_WIDTH, embedSnippet } from '../../lib/embed-code.ts';
import { absoluteHref } from '../../lib/urls.ts';

/** What editors ask for that make a frame of a pasted address (oEmbed 1.0). */
export async function getStaticPaths() {
  return (await allEmbeds()).map((embed) => ({ params: { id: embed.id }, props: embed }));
}

export const GET: APIRoute<Embed> = ({ props: { id, title, height }, site }) => {
  const origin = site ?? new URL('http://localhost');
  const url = absoluteHref(`/embed/${id}/`, origin);
  return Response.json({
    ...{ version: '1.0', type: 'rich', title, width: EMBED_WIDTH, height },
    ...{
      provider_name: SITE.name,
      provider_url: absoluteHref('/', origin),
      author_name: SITE.name,
    },
    html: embedSnippet({ url, title, height }),
  });
};
