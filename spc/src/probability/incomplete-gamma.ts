import { logGamma } from './gamma.ts';

const enough = 1e-16;

/**
 * The regularised lower incomplete gamma function P(a, x) for a > 0 and x >= 0, between 0 and 1: the series below the
 * mean, the continued fraction above it (Abramowitz and Stegun 6.5.29 and 6.5.31).
 */
export function lowerGamma(a: number, x: number): number {
  if (x <= 0) return 0;
  return x < a + 1 ? series(a, x) : 1 - fraction(a, x);
}

/** Its complement Q(a, x), without the loss of digits of 1 - P. */
export function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1;
  return x < a + 1 ? 1 - series(a, x) : fraction(a, x);
}

/** x^a e^-x / G(a), the common factor of both. */
function factor(a: number, x: number): number {
  return Math.exp(a * Math.log(x) - x - logGamma(a));
}

function series(a: number, x: number): number {
  let term = 1 / a;
  let total = term;
  for (let k = 1; term > total * enough; k++) {
    term *= x / (a + k);
    total += term;
  }
  return total * factor(a, x);
}

/** Lentz's way through the continued fraction. */
function fraction(a: number, x: number): number {
  const tiny = 1e-300;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let product = d;
  for (let k = 1; ; k++) {
    const numerator = -k * (k - a);
    b += 2;
    d = 1 / notZero(numerator * d + b, tiny);
    c = notZero(b + numerator / c, tiny);
    const step = d * c;
    product *= step;
    // Written so that a step that is no number ends the loop too.
    if (!(Math.abs(step - 1) >= 4 * Number.EPSILON)) return product * factor(a, x);
  }
}

function notZero(value: number, tiny: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}

/** The x at which P(a, x) is `probability`, strictly between 0 and 1: halving an interval that surely has it, to the last digit. */
export function gammaQuantile(probability: number, a: number): number {
  let low = 0;
  let high = a + 1;
  const isBelow =
    probability < 0.5
      ? (x: number) => lowerGamma(a, x) < probability
      : (x: number) => upperGamma(a, x) > 1 - probability;
  while (isBelow(high)) {
    low = high;
    high *= 2;
  }
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (isBelow(middle)) low = middle;
    else high = middle;
  }
}
