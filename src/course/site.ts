/** What the site says of itself, in one place. */
export const SITE = {
  name: 'The IO Reading Room',
  tagline: 'One review of interventional oncology, made to learn from',
  description:
    'Learn interventional oncology from one review: checkpoint inhibitors with locoregional therapy, breast ablation, focal laser ablation of the prostate, artificial intelligence.',
  language: 'en-US',
} as const;

/** The article that the site teaches. Its title and licence are not confirmed, so neither is claimed. */
export const REVIEW = {
  authors: 'Newbury A, et al.',
  journal: 'European Journal of Radiology Open',
  year: 2022,
  volume: '9',
  articleNumber: '100430',
  /** Derived from the article number by the publisher's pattern. */
  derivedDoi: '10.1016/j.ejro.2022.100430',
} as const;

/** The review in one line, as every citation gives it. */
export const REVIEW_LINE = `${REVIEW.authors} ${REVIEW.journal} ${REVIEW.year};${REVIEW.volume}:${REVIEW.articleNumber}`;
