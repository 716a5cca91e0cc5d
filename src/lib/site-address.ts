/** Where the built site will stand. */
export interface SiteAddress {
  /** Scheme and host, `https://example.org`. */
  site: string;
  /** Path on that host, with a slash at both ends. */
  base: string;
}

const DEFAULT_SITE = 'http://localhost:4321';

/**
 * The address that a host gave in `SITE_URL` and `BASE_PATH`.
 * @throws with a sentence for whoever deploys when one of the two is not what it should be
 */
export function siteAddress(siteUrl = '', basePath = ''): SiteAddress {
  return { site: origin(siteUrl.trim() || DEFAULT_SITE), base: base(basePath.trim()) };
}

function origin(text: string): string {
  const url = /^https?:\/\//i.test(text) && URL.canParse(text) ? new URL(text) : undefined;
  if (!url)
    throw new Error(
      `SITE_URL is "${text}": write scheme and host, such as https://example.org, and a folder in BASE_PATH.`,
    );
  const folder = url.pathname.replace(/\/+$/, '');
  if (url.pathname !== '/' || url.search || url.hash)
    throw new Error(
      `SITE_URL is "${text}": write only scheme and host (${url.origin})${folder && `, and the folder in BASE_PATH ("${folder}")`}.`,
    );
  if (url.username || url.password)
    throw new Error('SITE_URL holds a user name or a password: leave it out.');
  return url.origin;
}

function base(text: string): string {
  if (/^[a-z][a-z\d+.-]*:|^\/\/|^[^/]*\.[a-z]{2,}(?:\/|$)/i.test(text))
    throw new Error(
      `BASE_PATH is "${text}": write only the folder, such as /reading-room; scheme and host stand in SITE_URL.`,
    );
  const parts = text.split('/').filter(Boolean);
  if (parts.some((part) => part === '.' || part === '..' || !/^[\w.~-]+$/.test(part)))
    throw new Error(
      `BASE_PATH is "${text}": use letters, digits, dots, hyphens and underscores, with / between folders.`,
    );
  return parts.length > 0 ? `/${parts.join('/')}/` : '/';
}
