/** What a size in a record is the size of. */
export const SIZE_MEANINGS = {
  studied: 'size of the lesions studied',
  treated: 'size of the tumors treated',
  useful: 'limit for a statement on usefulness',
  authorized: 'limit of the authorized use',
} as const;

export type SizeMeaning = keyof typeof SIZE_MEANINGS;
