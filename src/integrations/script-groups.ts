/** A module of `src/` by the end of its path, on every system. */
const modules = (...paths: string[]): RegExp =>
  new RegExp(`[\\\\/]src[\\\\/](?:${paths.join('|').replaceAll('/', '[\\\\/]')})\\.ts$`);

/**
 * Which modules travel in one file. By itself the bundler makes a file of each set of modules that the same pages share, three
 * dozen for every page: each is a request, and compresses alone. A group takes what it names with all that this imports, as far as
 * no group before it has it. So what little a page needs at once of a group that comes later is named first.
 */
export const SCRIPT_GROUPS = [
  // What a page in a frame needs, too: it must not fetch what stands on whole pages.
  { name: 'shared', test: modules('lib/own-markup', 'lib/page-course', 'islands/theme/model') },
  { name: 'events', test: modules('learner/log/events') },
  { name: 'page', test: modules('islands/every-page') },
  { name: 'store', test: modules('learner/store/(?:page-store|write-ahead-log)') },
  {
    // What each page fetches when it has come to rest: the log of the learner, and what is due.
    name: 'kept',
    test: modules(
      'islands/due/show',
      'islands/offline/kept-copy',
      'islands/section-navigation/read-marks',
      'learner/store/device-store',
    ),
  },
];
