/** What the drawing of ablation and checkpoint inhibition says in words. */
export const about = {
  /** Of the one picture in each layout, in its own units. */
  sizes: { column: { width: 340, height: 916 }, landscape: { width: 1100, height: 352 } },
  title: 'Heat releases antigen, antibodies lift the stop signal',
  caption:
    'A schema drawn for this site after the mechanism that the review describes in its figure 1: a mechanism, not a measured effect in patients. Background, by the glossary, is where each protein acts: CTLA-4 mainly where a T cell meets an antigen-presenting cell, PD-1 and PD-L1 mainly at the tumor. The three antibodies appear together only to show their targets.',
  description:
    'Three panels from top to bottom. In panel A a probe heats a tumor at the center of concentric rings, and dying tumor cells release antigen, drawn as small diamonds. In panel B a star-shaped dendritic cell takes up antigen and presents it to a round T cell; a plug and socket, the costimulatory proteins, activate this cell. Octagons marked with a bar are coinhibitory proteins on the T cell that stop it: CTLA-4 at the same contact with the dendritic cell, and, below, PD-1 by contact with PD-L1 on a tumor cell; the T cell can die. In panel C a T cell stands between a dendritic cell and tumor cells. Y-shaped antibodies sit on CTLA-4 at the side of the dendritic cell and on PD-1 and PD-L1 at the side of the tumor, the T cell stays active, and T cells attack a distant tumor that was not treated. A last row says that after ablation alone the response usually fades. Tumor cells are hatched.',
  steps: [
    'A probe heats a tumor, with radiofrequency or microwave energy for example, and damages its cells in several ways.',
    'The tumor cells die and set tumor antigen free.',
    'An antigen-presenting cell, here a dendritic cell, takes the antigen up.',
    'It shows the antigen to a T cell; costimulatory proteins give the go signal that can activate this cell.',
    'Coinhibitory checkpoint proteins on T cells or tumor cells, such as PD-1, PD-L1 and CTLA-4, give the stop signal, and the T cell can die by apoptosis.',
    'Checkpoint inhibitors are antibodies: they bind coinhibitory proteins and inactivate them.',
    'T cells that are active and no longer stopped can attack tumor cells far from the ablation.',
  ],
  /** What the last row of the drawing says. */
  fading: {
    text: 'After ablation alone the response usually fades: it lasted about 4 weeks in one preclinical study.',
    place: 'ici-transient-effect',
    cites: '9',
  },
  /** The lab that shows what follows from each drug, by its id. */
  lab: 'what-is-given',
  limit: 'A schema of what the review describes, not a model: it calculates nothing.',
  cites: '',
  /** For each step its panel in the review's figure 1, where /ici-combinations/ says it, and citation numbers. */
  sources: [
    { panel: 'A', place: 'antigen-release' },
    { panel: 'A', place: 'ici-antigen-release' },
    { panel: 'B', place: 'antigen-release' },
    { panel: 'B', place: 'ici-two-signals' },
    { panel: 'B', place: 'ici-tumor-shield' },
    { panel: 'C', place: 'ici-approved-targets' },
    { panel: 'C', place: 'antigen-release' },
  ] as { panel: string; place: string; cites?: string }[],
};
