/** Stirling's series is used from here on; smaller arguments are raised to it by the recurrence. */
const largeEnough = 12;

/**
 * The natural logarithm of the gamma function for x > 0, to about 1e-15 relative: Stirling's series with seven terms
 * (Abramowitz and Stegun 6.1.40), after raising small x by ln G(x) = ln G(x + 1) - ln x.
 */
export function logGamma(x: number): number {
  let raised = x;
  let product = 1;
  while (raised < largeEnough) {
    product *= raised;
    raised++;
  }
  return stirling(raised) - Math.log(product);
}

/** Bernoulli numbers over 2m (2m - 1), for m = 1 to 7. */
const terms = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];

function stirling(x: number): number {
  let series = 0;
  let power = x;
  for (const term of terms) {
    series += term / power;
    power *= x * x;
  }
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series;
}
