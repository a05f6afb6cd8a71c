import { logGamma } from './gamma.ts';

/** The continued fraction is done when a step changes it by less; it takes some tens of steps. */
const closeEnough = 1e-15;
const mostSteps = 1000;
const tiny = 1e-300;

/**
 * The regularised incomplete beta function I_x(a, b) for a, b > 0 and x from 0 to 1: the continued fraction of Abramowitz
 * and Stegun 26.5.8, evaluated by Lentz's method, on the side where it converges fast.
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)) / a;
  return front * fraction(x, a, b);
}

function fraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let product = d;
  for (let m = 1; m <= mostSteps; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    product *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    product *= d * c;
    if (Math.abs(d * c - 1) < closeEnough) break;
  }
  return product;
}

/** Lentz's method never divides by zero. */
function away(value: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}

/** Student's t: the value that a share `probability` (above 0.5 and below 1) lies under; degrees of freedom need not be whole. */
export function studentQuantile(probability: number, degrees: number): number {
  const above = (t: number) => incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5) / 2;
  let high = 1;
  while (above(high) > 1 - probability) high *= 2;
  let low = 0;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (above(middle) > 1 - probability) low = middle;
    else high = middle;
  }
}
