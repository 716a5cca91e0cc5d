import type { SectionScan, Use } from '../read/section-scan.ts';

/**
 * A section with the citations in the captions of its diagrams, which stand in the diagrams' own files.
 * @param citesOf the citation numbers of a diagram by its id, `6-8`; none when it rests on no source
 */
export function withFigureCitations(
  scan: SectionScan,
  citesOf: (diagram: string) => string | undefined,
): SectionScan {
  const uses = scan.uses.flatMap((use): Use[] => {
    const cites = use.kind === 'diagram' ? citesOf(use.value) : undefined;
    return cites ? [use, { ...use, kind: 'cite', value: cites }] : [use];
  });
  return { ...scan, uses };
}
