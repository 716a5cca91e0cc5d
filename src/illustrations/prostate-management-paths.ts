import type { ScenesAbout } from './scenes/about.ts';

/** What the drawing of the three paths for localized prostate cancer says in words. */
export const about: ScenesAbout = {
  title: 'Three paths for localized prostate cancer',
  caption:
    'How much of the gland each path treats, and the harms and the status that the review names for it. The first two paths are traditional; watchful waiting, named beside active surveillance, is not described, so it has no band. Harms come from different studies, so the paths cannot be ranked by them, and the drawing does not say which path suits which patient.',
  description:
    'The same gland with the same known cancer three times. Definitive therapy takes in the whole gland, by prostatectomy or radiation; sexual, urinary or bowel problems are reported. Active surveillance treats nothing and examines again and again; loss of sexual function and psychological morbidity are reported, and the cancer may progress. Focal therapy, for very low to intermediate risk, treats only the known cancer, laser ablation being one of five methods. Mild urinary symptoms, one perineal abrasion and one paresthesia were reported, overall survival was worse in a registry, and it is not standard of care outside trials.',
  cites: '59,61-64,66,67',
  scenes: [
    {
      name: 'Definitive therapy: the whole gland',
      told: [
        { text: 'Prostatectomy or whole-gland radiation' },
        { lead: 'Harms:', text: 'sexual, urinary or bowel problems' },
      ],
    },
    {
      name: 'Active surveillance: watched, not treated',
      told: [
        { text: 'Rectal exams, PSA tests or repeat biopsies' },
        { lead: 'Harms:', text: 'sexual, psychological; risk of progression' },
      ],
    },
    {
      name: 'Focal therapy: the known cancer',
      told: [
        { text: 'Very low to intermediate risk; laser, one of five methods' },
        {
          lead: 'Harms:',
          text: 'mild urinary symptoms, one paresthesia; worse survival in a registry',
        },
        { lead: 'Status:', text: 'not standard of care outside trials' },
      ],
    },
  ],
};
