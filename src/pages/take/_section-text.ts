import { render } from 'astro:content';
import mdx from '@astrojs/mdx/server.js';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import CaseStep from '../../components/blocks/CaseStep.astro';
import CaseTimeline from '../../components/blocks/CaseTimeline.astro';
import Chart from '../../components/blocks/Chart.astro';
import Cite from '../../components/blocks/Cite.astro';
import Claim from '../../components/blocks/Claim.astro';
import DataTable from '../../components/blocks/DataTable.astro';
import Diagram from '../../components/blocks/Diagram.astro';
import Illustration from '../../components/blocks/Illustration.astro';
import KeyPoints from '../../components/blocks/KeyPoints.astro';
import Limits from '../../components/blocks/Limits.astro';
import Photo from '../../components/blocks/Photo.astro';
import Remark from '../../components/blocks/Remark.astro';
import SourceNote from '../../components/blocks/SourceNote.astro';
import Term from '../../components/blocks/Term.astro';
import Trial from '../../components/blocks/Trial.astro';
import { PASSED_ON } from '../../components/page/passed-on.ts';
import type { Section } from '../../course/course.ts';
import { bookText } from '../../exports/from-course/book-text.ts';
import { href } from '../../lib/urls.ts';

/** The tags that stand in a book; what only a page can do is left out. */
const components = {
  ...PASSED_ON,
  ...{ CaseStep, CaseTimeline, Chart, Cite, Claim, DataTable, Diagram, Illustration },
  ...{ KeyPoints, Limits, Photo, Remark, SourceNote, Term, Trial },
};

/** The running text of a section as markup of a book. */
export async function sectionText({ entry, slug }: Section, site: URL): Promise<string> {
  const { Content } = await render(entry);
  book ??= bookContainer();
  const html = await (await book).renderToString(Content, { props: { components } });
  return bookText(html, new URL(href(`/${slug}/`), site));
}

let book: Promise<AstroContainer> | undefined;

/** What renders sections outside of a page; one serves all. */
async function bookContainer(): Promise<AstroContainer> {
  const container = await AstroContainer.create();
  container.addServerRenderer({ name: 'astro:jsx', renderer: mdx });
  return container;
}
