import { expect, test } from 'vitest';
import { stamp } from '../../../src/learning/stamp.ts';

test('an event gets a random id and the time', () => {
  const event = stamp({ kind: 'read', section: 'breast-ablation', part: 'limits' }, 42, (bytes) =>
    bytes.fill(10),
  );
  expect(event).toEqual({
    id: '0a'.repeat(12),
    atMillis: 42,
    kind: 'read',
    section: 'breast-ablation',
    part: 'limits',
  });
});
