import {
  ageAdjusted,
  type ConfoundingSetting,
  compare,
  groups,
  POPULATION,
  type ShareDifference,
  type Stratum,
  share,
  type VitalStatus,
} from './model.ts';

export const OUTCOMES: readonly VitalStatus[] = ['alive', 'other', 'cancer'];

/** A percentage with one decimal: `74.0%`. */
function percent(value: number): string {
  return `${clean(value).toFixed(1)}%`;
}

/** A difference with its sign: `−6.0`, `0.0`. */
export function points(value: number): string {
  const text = Math.abs(clean(value)).toFixed(1);
  return text === '0.0' ? text : `${value < 0 ? '−' : '+'}${text}`;
}

/** The 95% interval of a difference: `−8.0 to −4.0`. */
export function interval({ difference, margin }: ShareDifference): string {
  return `${points(difference - margin)} to ${points(difference + margin)}`;
}

/** Rids a number of what binary fractions leave behind, so that it rounds as one would by hand. */
function clean(value: number): number {
  return Number(value.toFixed(6));
}

const whole = (value: number) => Math.round(value).toLocaleString('en-US');

/** Every text of the instrument that depends on the setting, by the name of its place. */
export function texts(setting: ConfoundingSetting): Record<string, string> {
  const found: Record<string, string> = {
    older: `${setting.older}%`,
    frail: `${setting.frail}%`,
    work: work(setting),
  };
  for (const outcome of OUTCOMES) {
    const row = compare(setting, outcome);
    found[`${outcome}-laser`] = percent(row.laser);
    found[`${outcome}-radiotherapy`] = percent(row.radiotherapy);
    found[`${outcome}-difference`] = points(row.difference);
    found[`${outcome}-interval`] = interval(row);
  }
  for (const [name, group] of Object.entries(groups(setting))) {
    for (const [i, { men, cancer, other }] of [...group, total(group)].entries())
      for (const [column, value] of Object.entries({ men, cancer, other }))
        found[`${name}-${i}-${column}`] = whole(value);
  }
  return found;
}

function total(group: readonly Stratum[]): Pick<Stratum, 'men' | 'cancer' | 'other'> {
  const sum = (column: 'men' | 'cancer' | 'other') =>
    group.reduce((all, cell) => all + cell[column], 0);
  return { men: sum('men'), cancer: sum('cancer'), other: sum('other') };
}

/** How overall survival of the laser group was worked out. */
function work(setting: ConfoundingSetting): string {
  const { laser } = groups(setting);
  if (!setting.adjusted) {
    const { men, cancer, other } = total(laser);
    const alive = percent(share(laser, 'alive').percent);
    return `Laser: (${whole(men)} − ${whole(cancer)} − ${whole(other)}) / ${whole(men)} = ${alive}`;
  }
  const of = (older: boolean) => {
    const men = laser.filter((cell) => cell.older === older);
    return percent(share(men, 'alive').percent);
  };
  const { older } = POPULATION;
  const adjusted = percent(ageAdjusted(laser, 'alive').percent);
  return `Laser, at the ages of the radiotherapy group: ${100 - older}% × ${of(false)} (younger) + ${older}% × ${of(true)} (older) = ${adjusted}`;
}

/** The sentence that is said after a change. */
export function sentence(setting: ConfoundingSetting): string {
  const survival = compare(setting, 'alive');
  const cancer = compare(setting, 'cancer');
  const rest = `Cancer-specific mortality: ${percent(cancer.laser)} in both.`;
  const basis = setting.adjusted ? 'Adjusted for age, overall' : 'Overall';
  if (points(survival.difference) === '0.0')
    return `${basis} survival: ${percent(survival.laser)} in both. ${rest}`;
  return `${basis} survival: ${percent(survival.laser)} after laser, ${percent(survival.radiotherapy)} after radiotherapy, a difference of ${points(survival.difference)} points (${interval(survival)}) without any effect of the treatment. ${rest}`;
}
