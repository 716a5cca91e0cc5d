import type { ScenesAbout } from './scenes/about.ts';

/** What the drawing of why ablation is considered in the breast says in words. */
export const about: ScenesAbout = {
  title: 'Why ablation is considered, and what was found',
  caption:
    'For each group why ablation is considered, and the main finding the review reports. No group has results versus surgery on recurrence or survival, so this is not a path for choosing treatment.',
  description:
    'Three bands. A smooth benign mass with a cold probe in it: surgery may be unnecessary, and most patients were satisfied after cryoablation. A small early-stage cancer, ragged, with a heated zone around it: conserving therapy leaves sequelae, and masses were often ablated completely with radiofrequency. Metastatic disease, as spots in a body, one of them with a probe: surgery may not be suitable, and ablation is feasible as palliation or debulking.',
  cites: '30,34,35,46-54',
  scenes: [
    {
      name: 'Benign mass',
      told: [
        { lead: 'Why:', text: 'surgery may not be necessary' },
        { lead: 'Found:', text: 'most patients were satisfied after cryoablation' },
      ],
    },
    {
      name: 'Small, early-stage cancer',
      told: [
        { lead: 'Why:', text: 'conserving therapy leaves sequelae' },
        { lead: 'Found:', text: 'often ablated completely with radiofrequency' },
      ],
    },
    {
      name: 'Metastatic disease',
      told: [
        { lead: 'Why:', text: 'surgery may not be suitable' },
        { lead: 'Found:', text: 'feasible, to palliate or debulk' },
      ],
    },
  ],
};
