import type {
  SequenceBranch,
  SequenceModel,
  SequenceStep,
} from '../../../course/schema/diagram.ts';
import { list, type MermaidDatabase, plain } from './mermaid.ts';

/** Takes a sequence out of Mermaid's database; what the site does not draw, such as activations, is left out. */
export function sequenceModel(db: MermaidDatabase): SequenceModel {
  const { LINETYPE: kinds, PLACEMENT: sides } = db;
  const root: SequenceBranch = { title: '', steps: [] };
  const open: { branch: SequenceBranch; block?: SequenceStep & { kind: 'block' } }[] = [
    { branch: root },
  ];
  const nameOfKind = new Map(Object.entries(kinds).map(([name, value]) => [value, name]));

  for (const message of list(db.getMessages())) {
    const kind = nameOfKind.get(message.type) ?? '';
    const text = plain(message.message?.text ?? message.message);
    const here = open.at(-1);
    if (!here) continue;
    const begin = /^(LOOP|ALT|OPT|PAR|CRITICAL|BREAK)_START$/.exec(kind);
    if (begin) {
      const branch: SequenceBranch = { title: text, steps: [] };
      const block = {
        kind: 'block' as const,
        word: String(begin[1]).toLowerCase(),
        branches: [branch],
      };
      here.branch.steps.push(block);
      open.push({ branch, block });
    } else if (/^(ALT_ELSE|PAR_AND|CRITICAL_OPTION)$/.test(kind) && here.block) {
      here.branch = { title: text, steps: [] };
      here.block.branches.push(here.branch);
    } else if (kind.endsWith('_END') && here.block) {
      open.pop();
    } else if (kind === 'NOTE') {
      const side =
        message.placement === sides.LEFTOF
          ? 'left'
          : message.placement === sides.RIGHTOF
            ? 'right'
            : 'over';
      const over = [...new Set([message.from, message.to].map(String))];
      here.branch.steps.push({ kind: 'note', over, side, text });
    } else if (
      message.from !== undefined &&
      message.to !== undefined &&
      /^(SOLID|DOTTED|BIDIRECTIONAL)/.test(kind)
    ) {
      here.branch.steps.push({
        kind: 'message',
        from: String(message.from),
        to: String(message.to),
        text,
        line: kind.includes('DOTTED') ? 'dotted' : 'solid',
        arrow: !kind.endsWith('_OPEN'),
      });
    }
  }

  const actors = db.getActors();
  return {
    type: 'sequence',
    actors: list(db.getActorKeys()).map((id) => ({
      id: String(id),
      text: plain(actors.get(id)?.description ?? id),
    })),
    steps: root.steps,
  };
}
