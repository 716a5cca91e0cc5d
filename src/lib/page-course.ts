/** What a script has to know of the course; each page says it on its root. */
export interface PageCourse {
  /** The course's own id: it names what is kept for the learner. */
  id: string;
  /** Short name of the site. */
  name: string;
  /** What the course teaches. */
  subject: string;
}

/** The course of the page; without one, such as outside of a browser, a nameless one. */
export function pageCourse(): PageCourse {
  const { site = 'course', name = 'Course', subject = 'Course' } = root()?.dataset ?? {};
  return { id: site, name, subject };
}

/** The id of the page's course. */
export function siteId(): string {
  return pageCourse().id;
}

function root(): HTMLElement | undefined {
  return globalThis.document?.documentElement;
}
