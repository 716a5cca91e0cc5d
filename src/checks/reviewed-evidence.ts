import type { ContentTree } from '../course/read/content-tree.ts';
import { type EvidenceText, evidenceTexts } from '../course/read/evidence-texts.ts';
import type { Fault } from '../course/read/fault.ts';
import { changedParts } from '../course/read/reviewed.ts';
import type { Card } from '../course/schema/card.ts';
import type { Question } from '../course/schema/question.ts';

/** A record or a drawing that is not what it was, with the items to be read again. */
export interface ChangedEvidence {
  evidence: EvidenceText;
  /** Names of its parts that are new, gone or other. */
  parts: readonly string[];
  items: readonly (Question | Card)[];
}

/** Finds records and drawings that have changed, with the items asked on them; nothing where none is on record. */
export function changedEvidence(tree: ContentTree): ChangedEvidence[] {
  const { evidence: known } = tree;
  if (!known) return [];
  const asked = [...tree.questions, ...tree.cards].flatMap(({ items }): (Question | Card)[] =>
    items.map(({ value }) => value).filter(({ retired }) => !retired),
  );
  return evidenceTexts(tree).flatMap((evidence) => {
    const before = known.get(evidence.id) ?? new Map<string, string>();
    const all = [...evidence.text.values(), ...before.values()];
    const parts = tree.memory.of(`evidence of ${evidence.id}`, all, () =>
      changedParts(evidence.text, { hashes: before }),
    );
    return parts.length > 0 ? [{ evidence, parts, items: asked.filter(evidence.bears) }] : [];
  });
}

/** Stops at records and drawings that have changed since the items that rest on them were read. */
export function checkEvidence(tree: ContentTree): Fault[] {
  return changedEvidence(tree).map(({ evidence: { id, place }, parts, items }): Fault => {
    const ids = items.map((item) => item.id).join(', ');
    const message = ids
      ? `${id} has changed (${parts.join(', ')}) since these items were read: ${ids}.`
      : `${id} has changed (${parts.join(', ')}) since it was read beside its source.`;
    return { ...place, code: 'item/evidence', message };
  });
}
