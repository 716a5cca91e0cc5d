/** What a frame tells the page around it, so that the page can give it room. */
export interface HeightMessage {
  /** Id of the course: a page may hold frames of several sites. */
  source: string;
  /** The address of the frame, without its query. */
  url: string;
  /** Height of all that is in it, in CSS pixels. */
  height: number;
  /** By this word Canvas and its like know what is meant. */
  subject: 'lti.frameResize';
}

/** The message of a frame of this height. */
export function heightMessage(source: string, address: string, height: number): HeightMessage {
  const { origin, pathname } = new URL(address);
  return { subject: 'lti.frameResize', source, url: origin + pathname, height: Math.ceil(height) };
}

/** The theme that the address asks for; none where it does not, and the system decides. */
export function askedTheme(query: string): 'light' | 'dark' | undefined {
  const theme = new URLSearchParams(query).get('theme');
  return theme === 'light' || theme === 'dark' ? theme : undefined;
}
