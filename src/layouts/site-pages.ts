/** A page to learn or look things up with, beside the sections. */
export interface SitePage {
  /** Root-relative address. */
  path: string;
  label: string;
  /** Whether the header names it where it has the room. */
  inHeader?: boolean;
}

export const PRACTICE = '/practice/';

/** In the order in which they are listed; a course may lack some. */
export const SITE_PAGES: readonly SitePage[] = [
  { path: PRACTICE, label: 'Practice', inHeader: true },
  { path: '/progress/', label: 'Progress', inHeader: true },
  { path: '/labs/', label: 'Labs', inHeader: true },
  { path: '/evidence/', label: 'Evidence', inHeader: true },
  { path: '/trials/', label: 'Trials', inHeader: true },
  { path: '/glossary/', label: 'Glossary', inHeader: true },
  { path: '/references/', label: 'References', inHeader: true },
  { path: '/procedures/', label: 'Procedures' },
  { path: '/since-the-review/', label: 'Since the review' },
  { path: '/source-notes/', label: 'Source notes' },
  { path: '/changes/', label: 'Changes' },
  { path: '/educators/', label: 'For educators' },
  { path: '/about/', label: 'About' },
];
