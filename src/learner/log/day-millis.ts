/** A day of 24 hours; those of the calendar can be shorter or longer. */
export const DAY_MILLIS = 86_400_000;
