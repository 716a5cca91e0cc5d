import { readQuery, writeQuery } from '../../lib/query.ts';

/** What the reader sets: percentages of the laser group, the size of everything, and whether age is adjusted for. */
export interface ConfoundingSetting {
  /** Older men in the laser group, %. Age is recorded in the invented database. */
  older: number;
  /** Frail men in the laser group, %. Health is not recorded. */
  frail: number;
  /** Every number of men is multiplied by this. */
  times: number;
  adjusted: boolean;
}

/** The invented population. Risks and shares are in %; the numbers are chosen so that every count is whole. */
export const POPULATION = {
  laserMen: 2000,
  radiotherapyMen: 20000,
  /** Shares in the radiotherapy group, which stay as they are. */
  older: 40,
  frail: 20,
  /** Risk to die of the cancer, the same for every man under either treatment. */
  cancerRisk: 5,
  /** Risk to die of something else: a start, and what age and frailty each add. */
  otherRisk: 5,
  olderAdds: 15,
  frailAdds: 20,
} as const;

export const OLDER_SHARES = [40, 50, 60, 70, 80];
export const FRAIL_SHARES = [20, 30, 40, 50, 60];
export const SIZES = [1, 10, 100];

const ALIKE: ConfoundingSetting = {
  older: POPULATION.older,
  frail: POPULATION.frail,
  times: 1,
  adjusted: false,
};

/** Settings worth a button and a row in the text, by what differs between the groups. */
export const PRESETS = {
  none: { label: 'Nothing', older: 40, frail: 20 },
  age: { label: 'Age', older: 80, frail: 20 },
  health: { label: 'Health', older: 40, frail: 60 },
  both: { label: 'Both', older: 80, frail: 60 },
} as const;

export type Preset = keyof typeof PRESETS;

/** Reads `?older=80&frail=20&size=10&adjust=age`; any string is safe, what is unknown counts as unset. */
export function parseSetting(search: string): ConfoundingSetting {
  const asked = readQuery(search);
  const among = (name: string, allowed: readonly number[], unset: number) =>
    allowed.find((value) => `${value}` === asked.get(name)) ?? unset;
  return {
    older: among('older', OLDER_SHARES, ALIKE.older),
    frail: among('frail', FRAIL_SHARES, ALIKE.frail),
    times: among('size', SIZES, ALIKE.times),
    adjusted: asked.get('adjust') === 'age',
  };
}

/** The inverse of {@link parseSetting}; nothing for two groups that are alike. */
export function formatSetting({ older, frail, times, adjusted }: ConfoundingSetting): string {
  const address = new URLSearchParams();
  if (older !== ALIKE.older) address.set('older', `${older}`);
  if (frail !== ALIKE.frail) address.set('frail', `${frail}`);
  if (times !== ALIKE.times) address.set('size', `${times}`);
  if (adjusted) address.set('adjust', 'age');
  return writeQuery(address);
}

/** Men of one age and one state of health in one group, with their expected deaths. */
export interface Stratum {
  older: boolean;
  frail: boolean;
  men: number;
  cancer: number;
  other: number;
}

/** The four cells of a group: younger fit, younger frail, older fit, older frail; shares in %. */
export function cells(men: number, older: number, frail: number): Stratum[] {
  return [false, true].flatMap((isOlder) =>
    [false, true].map((isFrail) => {
      const size = (men * (isOlder ? older : 100 - older) * (isFrail ? frail : 100 - frail)) / 1e4;
      return {
        older: isOlder,
        frail: isFrail,
        men: size,
        cancer: (size * POPULATION.cancerRisk) / 100,
        other: (size * otherRisk(isOlder, isFrail)) / 100,
      };
    }),
  );
}

/** Risk to die of something else than the cancer, %. */
export function otherRisk(older: boolean, frail: boolean): number {
  const { otherRisk: start, olderAdds, frailAdds } = POPULATION;
  return start + (older ? olderAdds : 0) + (frail ? frailAdds : 0);
}

export type VitalStatus = 'alive' | 'other' | 'cancer';

/** How many of a cell reach an outcome. */
function count({ men, cancer, other }: Stratum, outcome: VitalStatus): number {
  if (outcome === 'cancer') return cancer;
  return outcome === 'other' ? other : men - cancer - other;
}

/** A share of a group in %, with the variance of its estimate in %². */
interface Share {
  percent: number;
  variance: number;
}

/** The share of these men with an outcome; its variance is p(1 − p)/n, as for any proportion. */
export function share(group: readonly Stratum[], outcome: VitalStatus): Share {
  const men = group.reduce((sum, cell) => sum + cell.men, 0);
  const percent = (100 * group.reduce((sum, cell) => sum + count(cell, outcome), 0)) / men;
  return { percent, variance: (percent * (100 - percent)) / men };
}

/**
 * The share if the group had the ages of the radiotherapy group (direct standardization): the shares of
 * its younger and of its older men, weighted by how many of them the radiotherapy group has.
 */
export function ageAdjusted(group: readonly Stratum[], outcome: VitalStatus): Share {
  const of = (older: boolean) =>
    share(
      group.filter((cell) => cell.older === older),
      outcome,
    );
  const [weight, younger, older] = [POPULATION.older / 100, of(false), of(true)];
  return {
    percent: (1 - weight) * younger.percent + weight * older.percent,
    variance: (1 - weight) ** 2 * younger.variance + weight ** 2 * older.variance,
  };
}

/** Laser minus radiotherapy for one outcome, in percentage points. */
export interface ShareDifference {
  laser: number;
  radiotherapy: number;
  difference: number;
  /** Half of the 95% interval: 1.96 times the root of the sum of both variances. */
  margin: number;
}

/** The two groups of a setting. */
export function groups({ older, frail, times }: ConfoundingSetting): {
  laser: Stratum[];
  radiotherapy: Stratum[];
} {
  const { laserMen, radiotherapyMen } = POPULATION;
  return {
    laser: cells(laserMen * times, older, frail),
    radiotherapy: cells(radiotherapyMen * times, POPULATION.older, POPULATION.frail),
  };
}

/** One outcome in both groups, as the database would show it. */
export function compare(setting: ConfoundingSetting, outcome: VitalStatus): ShareDifference {
  const { laser, radiotherapy } = groups(setting);
  const read = setting.adjusted ? ageAdjusted : share;
  return difference(read(laser, outcome), read(radiotherapy, outcome));
}

/** The difference of two independent shares and its margin. */
export function difference(laser: Share, radiotherapy: Share): ShareDifference {
  return {
    laser: laser.percent,
    radiotherapy: radiotherapy.percent,
    difference: laser.percent - radiotherapy.percent,
    margin: 1.96 * Math.sqrt(laser.variance + radiotherapy.variance),
  };
}

/** The preset that a setting shows, if it is one. */
export function presetOf({ older, frail }: ConfoundingSetting): Preset | undefined {
  return (Object.keys(PRESETS) as Preset[]).find(
    (id) => PRESETS[id].older === older && PRESETS[id].frail === frail,
  );
}
