// Factorials in answers: `5!` is 120, or 5 with joy. Knows notation only; which of the two is meant, the comparison finds out.

/** 20! has 19 digits. */
const MAX_FACTORIAL = 20;
const FACTORIAL = /(?<![\d.,])(\d{1,2})!(?![!=\d])/g;

/** The answer with its factorials computed; `undefined` where it has none. `5!/3!` becomes `120/6`. */
export function withFactorials(answer: string): string | undefined {
  const computed = answer.replace(FACTORIAL, (written, digits: string) => (Number(digits) <= MAX_FACTORIAL ? String(factorial(Number(digits))) : written));
  return computed === answer ? undefined : computed;
}

function factorial(n: number): bigint {
  let value = 1n;
  for (let factor = 2n; factor <= BigInt(n); factor += 1n) value *= factor;
  return value;
}
