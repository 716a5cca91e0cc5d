/** A lab: one idea of a review that a reader can try with numbers. */
export interface Lab {
  title: string;
  /** The one question it answers, for the list of labs and for previews. */
  question: string;
  /** For search engines, 60 to 180 characters. */
  description: string;
  /** Slug of the section it belongs to. */
  section: string;
  /** Id of the place in that section where the text treats it. */
  place: string;
}

/** The labs by id, which is also their address; `course.yaml` lists those that a course has. */
export const LABS = {
  'what-is-given': {
    title: 'What is given?',
    question: 'What follows from ablation, from an antibody, and from both?',
    description:
      'Switch ablation and each checkpoint inhibitor on or off in a drawing, and read what the review says of that choice.',
    section: 'ici-combinations',
    place: 'antigen-release',
  },
  'compare-with-care': {
    title: 'Compare with care',
    question: 'What differs between two studies besides the treatment?',
    description:
      'Put two studies of the review side by side, mark what differs, and only then read what the comparison can carry.',
    section: 'ici-combinations',
    place: 'tare-series',
  },
  'lesion-size': {
    title: 'How large a lesion?',
    question: 'Which statements on breast ablation still apply as the lesion grows?',
    description:
      'Move the size of a breast lesion and see which of the review’s statements on ablation apply, each with its evidence.',
    section: 'breast-ablation',
    place: 'small-cancers',
  },
  'which-denominator': {
    title: 'Which denominator?',
    question: 'From which counts do 59%, 15% and 26% follow?',
    description:
      'Rebuild three percentages of a laser series from their counts and find out which denominator they need.',
    section: 'prostate-fla',
    place: 'longest-follow-up',
  },
  'big-database': {
    title: 'A big database is not a trial',
    question: 'What can a very large comparison settle, and what can it not?',
    description:
      'Make two groups of an invented population differ, and see what a large comparison can show by itself.',
    section: 'prostate-fla',
    place: 'registry',
  },
  'precision-and-recall': {
    title: 'Precision, recall, accuracy',
    question: 'What do 99.6% and 99.8% count, and what does prevalence do to them?',
    description:
      'Fill a confusion matrix, rebuild the review’s figures for needles on ultrasound, and see what prevalence changes.',
    section: 'artificial-intelligence',
    place: 'needle-tracking',
  },
} as const satisfies Record<string, Lab>;

export type LabId = keyof typeof LABS;

/** The labs that a course lists, with their ids. */
export function labsOf(ids: readonly string[]): (Lab & { id: string })[] {
  return ids.flatMap((id) => (isLab(id) ? [{ id, ...LABS[id] }] : []));
}

/** Whether there is a lab of this id. */
function isLab(id: string): id is LabId {
  return Object.hasOwn(LABS, id);
}
