import PassedOn from './PassedOn.astro';

const TAGS = [
  ...[
    'BesideText',
    'CaseStep',
    'CaseTimeline',
    'Chart',
    'Cite',
    'Claim',
    'DataTable',
    'Diagram',
    'Illustration',
  ],
  ...['KeyPoints', 'Limits', 'PartChange', 'PartCheck', 'Remark', 'SourceNote', 'Term', 'Trial'],
];

/** Every tag that a section's text can have, each as nothing but what stands inside of it. */
export const PASSED_ON = Object.fromEntries(TAGS.map((tag) => [tag, PassedOn]));
