import type { FaultCode } from '../../../src/course/read/fault-codes.ts';

/** Faults that are tried on a copy of the course, in tests/content/fault-injection. */
export const OF_THE_COURSE: readonly FaultCode[] = [
  ...(['text/character', 'text/unfinished', 'link/scheme', 'link/empty'] as const),
  ...(['address/gone', 'address/renamed', 'address/new', 'record/order'] as const),
  ...(['figure/unknown', 'figure/own', 'figure/unread', 'abbreviation/unexplained'] as const),
  ...(['lab/record', 'study/note', 'update/stray', 'update/kind', 'update/date'] as const),
  ...(['file/unknown', 'diagram/link'] as const),
  ...(['ledger/untold', 'sentence/unread', 'sentence/gone', 'remark/caption'] as const),
  ...(['summary/unread', 'summary/gone', 'summary/rests'] as const),
  ...(['diagram/changed', 'component/place', 'table/cells'] as const),
];

/** Faults that are tried as slips of an author, in tests/content/slips.test.ts. */
export const OF_SLIPS: readonly FaultCode[] = [
  ...(['file/name', 'file/record', 'section/gone', 'section/verb'] as const),
  ...(['text/unsupported', 'text/merge', 'text/against', 'csv/header'] as const),
  ...(['open/unread', 'open/gone', 'open/silent', 'synonym/unread', 'synonym/gone'] as const),
  ...(['prose/short', 'prose/review', 'section/shape', 'sentence/twice'] as const),
  ...(['remark/name', 'remark/limit', 'result/as-none', 'link/bare'] as const),
  ...(['count/trials', 'count/references', 'reference/uncited', 'course/site'] as const),
  ...(['comparison/verdict', 'comparison/figure', 'comparison/tells'] as const),
  ...(['comparison/absent', 'study/measure', 'study/size-note'] as const),
  ...(['plate/hidden', 'plate/figure', 'plate/twice', 'plate/absent', 'plate/reason'] as const),
  ...(['note/uncited', 'note/exercise', 'note/tells', 'note/figure'] as const),
  ...([
    'abbreviation/unknown',
    'text/sign',
    'change/untold',
    'edition/recast',
    'quote/unknown',
    'quote/own',
  ] as const),
  ...(['diagram/syntax', 'diagram/color', 'diagram/type'] as const),
];
