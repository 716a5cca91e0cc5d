/** What the drawing of ablation and checkpoint inhibition says in words. */
export const about = {
  title: 'Heat releases antigen, antibodies lift the stop signal',
  caption:
    'A schema drawn for this site after the mechanism that the review describes in its figure 1. It is not to scale and shows how the treatments are thought to work together, not how often they do.',
  description:
    'Three panels from top to bottom. In panel A a probe heats a tumor inside concentric rings, and dying tumor cells release antigen, drawn as small diamonds. In panel B a star-shaped dendritic cell takes up antigen and presents it to a round T cell; a plug-and-socket pair of costimulatory proteins activates the T cell, while octagonal coinhibitory proteins, PD-1 with PD-L1 and CTLA-4, can stop it and let it die. In panel C Y-shaped antibodies cover PD-1, PD-L1 and CTLA-4, and activated T cells attack a distant tumor.',
  steps: [
    'A probe heats a tumor, with radiofrequency or microwave energy for example, and damages its cells in several ways.',
    'The tumor cells die and set tumor antigen free.',
    'An antigen-presenting cell, here a dendritic cell, takes the antigen up.',
    'It shows the antigen to a T cell; costimulatory proteins give the go signal that can activate this cell.',
    'Coinhibitory checkpoint proteins on T cells or tumor cells, such as PD-1, PD-L1 and CTLA-4, give the stop signal, and the T cell can die by apoptosis.',
    'Checkpoint inhibitors are antibodies: they bind coinhibitory proteins and inactivate them.',
    'T cells that are active and no longer stopped can attack tumor cells far from the ablation.',
  ],
  cites: '',
};
