import { expect, test } from 'vitest';
import { createEvent } from '../../../../src/learner/log/create-event.ts';

test('an event gets a random id and the time', () => {
  const event = createEvent(
    { kind: 'read', section: 'breast-ablation', part: 'limits' },
    42,
    (bytes) => bytes.fill(10),
  );
  expect(event).toEqual({
    id: '0a'.repeat(12),
    atMillis: 42,
    kind: 'read',
    section: 'breast-ablation',
    part: 'limits',
  });
});
