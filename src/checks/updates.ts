import type { ContentTree } from '../course/read/content-tree.ts';
import { COURSE_FILE } from '../course/read/course-file.ts';
import type { Fault } from '../course/read/fault.ts';
import type { FaultCode } from '../course/read/fault-codes.ts';
import { LISTS } from '../course/read/lists.ts';
import type { Placed } from '../course/read/yaml-list.ts';
import type { Update } from '../course/schema/update.ts';
import type { UpdateKind } from '../course/terms/update-terms.ts';

/** Finds later reports that follow up what is not theirs, whose kind is not what they say, or whose date cannot be. */
export function checkUpdates(tree: ContentTree): Fault[] {
  const { lists, sections } = tree;
  const claims = new Map(
    sections.flatMap(({ slug, scan }) =>
      scan.uses.flatMap(({ kind, value }) => (kind === 'claim' ? [[value, slug] as const] : [])),
    ),
  );
  const studies = new Map(lists.studies.map(({ value }) => [value.id, value]));
  const slugs = new Set(sections.map(({ slug }) => slug));
  return [
    ...lists.updates.flatMap((entry) => {
      const { id, section, topic, refs } = entry.value;
      const strayClaims = entry.value.claims.filter(
        (claim) => slugs.has(section) && (claims.get(claim) ?? section) !== section,
      );
      const records = entry.value.studies.flatMap((study) => studies.get(study) ?? []);
      return [
        ...strayClaims.map((claim) =>
          fault(
            entry,
            claim,
            'update/stray',
            `"${id}" of ${section} follows up the claim "${claim}" of ${claims.get(claim)}.`,
          ),
        ),
        ...records
          .filter((study) => study.topic !== topic)
          .map((study) =>
            fault(
              entry,
              study.id,
              'update/stray',
              `"${id}" is on ${topic}, the record "${study.id}" on ${study.topic}.`,
            ),
          ),
        ...records
          .filter(
            (study) =>
              study.topic === topic && refs.length > 0 && !study.refs.some((n) => refs.includes(n)),
          )
          .map((study) =>
            fault(
              entry,
              study.id,
              'update/stray',
              `"${id}" and the record "${study.id}" share no citation number.`,
            ),
          ),
        ...kindFaults(entry),
      ];
    }),
    ...dateFaults(tree),
  ];
}

function fault(
  { placeOf }: Placed<Update>,
  value: string,
  code: FaultCode,
  message: string,
): Fault {
  return { file: `content/${LISTS.updates.file}`, ...placeOf(value), code, message };
}

/** How a report was made public, by its own words. */
function kindSaid({ status, caveat = '', source: { journal = '' } }: Update): UpdateKind {
  if (status === 'approval') return 'regulator';
  if (status === 'guideline' || status === 'statistic') return status;
  if (/^Abstract only/.test(caveat)) return 'abstract';
  if (/^Conference report/.test(caveat)) return 'conference';
  if (/announcement|press release/.test(journal)) return 'announcement';
  return /^ClinicalTrials\.gov record/.test(journal) ? 'registry' : 'paper';
}

/** What the words of a report must hold for each kind. */
const SAYS: Record<UpdateKind, string> = {
  paper: 'a journal that is no announcement and no registry, and a caveat that begins otherwise',
  abstract: 'a caveat that begins with "Abstract only"',
  conference: 'a caveat that begins with "Conference report"',
  announcement: 'a journal that says "announcement" or "press release"',
  registry: 'a journal that begins with "ClinicalTrials.gov record"',
  regulator: 'the status "approval"',
  guideline: 'the status "guideline"',
  statistic: 'the status "statistic"',
};

function kindFaults(entry: Placed<Update>): Fault[] {
  const { value } = entry;
  const { id, kind, interim, finding, caveat } = value;
  const said = kindSaid(value);
  const found: Fault[] = [];
  if (said !== kind) {
    const message = `"${id}" is of the kind ${kind}, which needs ${SAYS[kind]}; its words say ${said}.`;
    found.push(fault(entry, kind, 'update/kind', message));
  }
  const called = /interim analysis/.test(`${finding} ${caveat}`);
  if (called !== interim) {
    const message = called
      ? `"${id}" calls the analysis an interim one and does not set interim: true.`
      : `"${id}" sets interim, and its words call no analysis so.`;
    found.push(fault(entry, id, 'update/kind', message));
  }
  return found;
}

/** Reports dated after the edition in force, and editions that were checked before the newest of them. */
function dateFaults({ lists, course, placeInCourse }: ContentTree): Fault[] {
  const inForce = lists.editions.at(-1);
  if (!inForce) return [];
  const { date } = inForce.value;
  const checked = course?.updatesChecked;
  const late = lists.updates.flatMap((entry) => {
    const day = entry.value.date?.replace(/ .*/, '') ?? '';
    if (day <= date) return [];
    const message = `"${entry.value.id}" is of ${day}, after the edition of ${date}.`;
    return [fault(entry, entry.value.date ?? '', 'update/date', message)];
  });
  const newest =
    lists.updates
      .map(({ value }) => value.date?.slice(0, 4) ?? '')
      .sort()
      .at(-1) ?? '';
  if (!checked || late.length > 0 || (checked <= date && checked >= newest)) return late;
  const message = `The later reports were looked through in ${checked}, which is not between the newest of them and the edition of ${date}.`;
  const at = {
    file: `content/${COURSE_FILE}`,
    ...(placeInCourse?.(checked) ?? { line: 1, column: 1 }),
  };
  return [{ ...at, code: 'update/date', message }];
}
