import { vi } from 'vitest';

// What each page says of its course; tests of code for the browser have no page.
vi.mock('../../src/lib/page-course.ts', () => ({
  pageCourse: () => ({
    id: 'io-reading-room',
    name: 'IO Reading Room',
    subject: 'Interventional oncology',
  }),
  siteId: () => 'io-reading-room',
}));
