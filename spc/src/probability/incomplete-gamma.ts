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

/**
 * The x at which P(a, x) is `probability`, strictly between 0 and 1: from Wilson and Hilferty's cube (Proceedings of the
 * National Academy of Sciences 1931;17:684-688) by Newton's steps along the density, inside an interval that surely has it.
 */
export function gammaQuantile(probability: number, a: number): number {
  let low = 0;
  let high = Number.POSITIVE_INFINITY;
  let x = firstGuess(probability, a);
  for (let step = 0; step < mostSteps; step++) {
    // The smaller tail keeps its digits.
    const excess = probability < 0.5 ? lowerGamma(a, x) - probability : 1 - probability - upperGamma(a, x);
    if (excess === 0) return x;
    if (excess < 0) low = x;
    else high = x;
    const next = x - (excess * x) / factor(a, x);
    const middle = high === Number.POSITIVE_INFINITY ? 2 * x : (low + high) / 2;
    const inside = next > low && next < high ? next : middle;
    if (Math.abs(inside - x) <= 2 * Number.EPSILON * x) return inside;
    x = inside;
  }
  return x;
}

/** Newton's steps double the digits; the halving of a bad start takes at most as many as a double has exponents and digits. */
const mostSteps = 2_000;

function firstGuess(probability: number, a: number): number {
  const cube = 1 - 1 / (9 * a) + roughNormal(probability) / (3 * Math.sqrt(a));
  const guess = a * cube ** 3;
  // Where a is small the cube may fall below 0: there P(a, x) is near x^a / G(a + 1).
  return guess > 0.1 * a ? guess : Math.exp((Math.log(probability) + logGamma(a + 1)) / a);
}

/** The normal quantile to three digits (Abramowitz and Stegun 26.2.22), good enough to start from. */
function roughNormal(probability: number): number {
  const t = Math.sqrt(-2 * Math.log(Math.min(probability, 1 - probability)));
  const z = t - (2.30753 + 0.27061 * t) / (1 + 0.99229 * t + 0.04481 * t * t);
  return probability < 0.5 ? -z : z;
}
