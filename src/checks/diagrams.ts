import { type ContentFolder, readContentFolder } from '../course/read/content-files.ts';
import { type CheckedSection, type ContentTree, isReadable } from '../course/read/content-tree.ts';
import type { Fault } from '../course/read/fault.ts';
import type { FaultCode } from '../course/read/fault-codes.ts';
import { nearest } from '../course/read/nearest.ts';
import {
  type DiagramSource,
  drawingState,
  parseDiagram,
  type RenderedDiagram,
} from '../course/schema/diagram.ts';
import { boxIds } from '../diagrams/box-ids.ts';
import { mermaidSlips } from '../diagrams/mermaid-slips.ts';
import { checkSourceRules } from '../diagrams/source-rules.ts';
import { pageIds } from './ids.ts';
import { unsafeMarkup } from './unsafe-markup.ts';

/** Finds diagrams whose head, links or picture is wrong, and pictures whose source is gone. */
export function checkDiagrams(tree: ContentTree): Fault[] {
  const linked = new Map(
    tree.diagrams.map(({ name, source }) => [name, source ? linkFaults(source, name, tree) : []]),
  );
  return [
    ...[...linked.values()].flat(),
    // What has another fault is drawn again in any case.
    ...drawingFaults(tree.files).filter(
      ({ file, code }) => code !== 'diagram/stale' || (linked.get(file)?.length ?? 0) === 0,
    ),
  ];
}

/**
 * Finds diagrams whose head is wrong, whose picture is out of date or not as it was drawn, or whose source is
 * gone. Needs no browser.
 */
export function drawingFaults(files: ContentFolder): Fault[] {
  const sources = readContentFolder(files, 'diagrams', '.mmd');
  const faults = sources.flatMap(({ name, slug, text }) => {
    const { source, faults } = parseDiagram(name, text);
    if (!source) return faults;
    const svg = files.get(`diagrams/${slug}.svg`);
    return pictureFaults(name, source, svg, files.get(`diagrams/${slug}.json`));
  });
  const ids = new Set(sources.map(({ slug }) => slug));
  const orphans = ['.svg', '.json'].flatMap((ending) =>
    readContentFolder(files, 'diagrams', ending).filter(({ slug }) => !ids.has(slug)),
  );
  return [
    ...faults,
    ...orphans.map(({ name }) =>
      fault(name, 'diagram/orphan', 'The picture has no source beside it any more.'),
    ),
  ];
}

function pictureFaults(
  name: string,
  source: DiagramSource,
  svg: string | undefined,
  json: string | undefined,
): Fault[] {
  const picture = name.replace('.mmd', '.svg');
  const unsafe = unsafeMarkup(svg ?? '');
  if (svg !== undefined && unsafe) {
    const before = svg.slice(0, unsafe.index).split('\n');
    const at = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    const message = `The picture holds "${unsafe.words}"; a picture runs nothing and loads nothing.`;
    return [{ file: picture, ...at, code: 'diagram/changed', message }];
  }
  let data: Partial<RenderedDiagram> | undefined;
  try {
    data = JSON.parse(json ?? '{}') as Partial<RenderedDiagram>;
  } catch {
    const message = 'The file is no JSON any more.';
    return [fault(name.replace('.mmd', '.json'), 'diagram/changed', message)];
  }
  switch (drawingState(source.hash, svg, data)) {
    case 'fresh':
      return [];
    case 'stale': {
      const slips = textFaults(name, source);
      const message = 'The picture was not drawn from this version of the diagram.';
      return slips.length > 0 ? slips : [fault(name, 'diagram/stale', message)];
    }
    case 'changed':
      return [
        fault(
          picture,
          'diagram/changed',
          'The picture, or the model beside it, is not what was drawn of the diagram.',
        ),
      ];
  }
}

/** What keeps a diagram from being drawn, as far as its text tells; what was drawn from it tells that nothing does. */
function textFaults(file: string, source: DiagramSource): Fault[] {
  const rules = checkSourceRules(file, source);
  if (rules.length > 0) return rules;
  return mermaidSlips(source.body).map((slip) => ({
    ...{ ...slip, file, line: source.bodyLine + slip.line },
  }));
}

/** Boxes of a flowchart that lead nowhere, links of boxes that do not exist, and links to places that do not. */
function linkFaults(source: DiagramSource, file: string, tree: ContentTree): Fault[] {
  const { id, links = {}, body, bodyLine } = source;
  const section = tree.sections.find(({ scan }) =>
    scan.uses.some(({ kind, value }) => kind === 'diagram' && value === id),
  );
  if (!section || !isReadable(section)) return [];
  const { boxes, groups } = boxIds(body);
  const faults: Fault[] = [];
  for (const { id: box, line, column } of boxes)
    if (!(box in links)) {
      const message = `The box "${box}" has no link to where the page treats it.`;
      faults.push({ file, line: bodyLine + line, column, code: 'diagram/link', message });
    }
  const known = placesOf(section);
  const isFlowchart = boxes.length > 0;
  const named = new Set([...boxes, ...groups].map((box) => box.id));
  for (const [box, target] of Object.entries(links)) {
    const at = { file, ...placeOf(tree.files, file, box), code: 'diagram/link' as const };
    if (isFlowchart && !named.has(box)) {
      const message = `The diagram has no box "${box}".`;
      faults.push({ ...at, message, suggestion: nearest(box, named) });
    }
    if (target.startsWith('#') && !known.has(target.slice(1))) {
      const message = `The box "${box}" leads to "${target}", which is not on the page ${section.slug}.`;
      const near = nearest(target.slice(1), known);
      faults.push({ ...at, message, suggestion: near && `#${near}` });
    }
  }
  return faults;
}

function placesOf(section: CheckedSection): Set<string> {
  return new Set(pageIds(section).map(({ id }) => id));
}

/** Where the link of a box stands in the head. */
function placeOf(files: ContentFolder, file: string, box: string) {
  const lines = (files.get(file.replace(/^content\//, '')) ?? '').split('\n');
  const line = lines.findIndex((text) => text.trimStart().startsWith(`${box}:`));
  return { line: Math.max(line, 0) + 1, column: 3 };
}

function fault(file: string, code: FaultCode, message: string): Fault {
  return { file, line: 1, column: 1, code, message };
}
