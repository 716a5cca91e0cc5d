import type { ScenesAbout } from './scenes/about.ts';

/** What the drawing of two needle trackers and of what they learned from says in words. */
export const about: ScenesAbout = {
  title: 'How two needle trackers learned',
  caption:
    'Same aim, different data. For magnetic resonance (MR) the review gives no figure; the source note has some. For ultrasound, the review and the paper’s abstract differ on the training material and on what the figures measure. CNN: convolutional neural network.',
  description:
    'Three bands. Under MR, in vivo images from procedures and ex vivo MRI data lead through one CNN to the tip of a needle in prostate biopsy; the review gives no figure, the source does. Under ultrasound, images lead through several CNNs to a needle: spine phantoms and the tip by the review, ex vivo tissue and the needle by the source. An empty frame stands for the effect on patients, which is not reported for either.',
  cites: '77,78',
  scenes: [
    {
      name: 'MR guidance: one CNN',
      told: [
        { lead: 'Learned from:', text: 'in vivo images and ex vivo MRI data sets' },
        { lead: 'Tracks:', text: 'tips in prostate biopsy; figures in the source only' },
      ],
    },
    {
      name: 'Ultrasound guidance: several CNNs',
      told: [
        { lead: 'Learned from:', text: 'spine phantoms (review) or ex vivo tissue (source)' },
        { lead: 'Finds:', text: 'the tip (review) or the needle (source)' },
      ],
    },
    {
      name: 'Effect on patients',
      told: [{ text: 'Not reported for either' }],
    },
  ],
};
