/**
 * A share in percent without its sign, rounded half up from the exact quotient.
 * @param decimals places after the point, 0 or more
 */
export function percent(count: number, n: number, decimals: number): string {
  const scale = 10 ** decimals;
  // In whole numbers, so that no half is lost: round(x / n) is floor((2x + n) / 2n).
  const rounded = Math.floor((200 * scale * count + n) / (2 * n));
  return (rounded / scale).toFixed(decimals);
}
