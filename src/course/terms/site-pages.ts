/** A page of the site beside the sections, in courses that have what it shows. */
export interface SitePage {
  /** Root-relative address. */
  path: string;
  label: string;
  /** Where it is offered on every page: in the list of pages, and in the header too where that has room. */
  offered?: 'list' | 'header';
  /** Whether the ids on it are those of a list of the content. */
  idsOfContent?: true;
}

export const PRACTICE = '/practice/';

/** Every page with a fixed address, in the order in which they are offered. */
export const SITE_PAGES: readonly SitePage[] = [
  { path: '/', label: 'Home page' },
  { path: PRACTICE, label: 'Practice', offered: 'header' },
  { path: '/progress/', label: 'Progress', offered: 'header' },
  { path: '/labs/', label: 'Labs', offered: 'header' },
  { path: '/evidence/', label: 'Evidence', offered: 'header' },
  { path: '/trials/', label: 'Trials', offered: 'header', idsOfContent: true },
  { path: '/glossary/', label: 'Glossary', offered: 'header', idsOfContent: true },
  { path: '/references/', label: 'References', offered: 'header', idsOfContent: true },
  { path: '/procedures/', label: 'Procedures', offered: 'list', idsOfContent: true },
  { path: '/since-the-review/', label: 'Since the review', offered: 'list' },
  { path: '/source-notes/', label: 'Source notes', offered: 'list' },
  { path: '/changes/', label: 'Changes', offered: 'list' },
  { path: '/educators/', label: 'For educators', offered: 'list' },
  { path: '/educators/basket/', label: 'Basket' },
  { path: '/educators/class/', label: 'Results of a class' },
  { path: '/educators/coverage/', label: 'Cards' },
  { path: '/take/', label: 'Files to take along' },
  { path: '/playlist/', label: 'Playlist' },
  { path: '/search/', label: 'Search' },
  { path: '/about/', label: 'About', offered: 'list' },
];
