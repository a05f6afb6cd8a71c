import { mean, median, valuesAt } from '../column.ts';
import { fromZero, type Kind } from './kind.ts';

/** The median of a geometric distribution in units of its mean, for a mean from elsewhere: ln 2 to three decimals. */
// biome-ignore lint/suspicious/noApproximativeNumericConstant: three decimals are what stored charts were drawn with elsewhere
const medianOfMean = 0.693;

/**
 * G chart: cases between rare events. Limits are measured from the mean m with the geometric standard deviation
 * sqrt(m (m + 1)); the line that is drawn and that runs are counted from is the median, because the distribution leans
 * (Benneyan JC, Health Care Management Science 2001;4:305-318).
 */
export const g: Kind = {
  name: 'G chart',
  plot: 'value',
  denominator: 'not used',
  values: 'not negative',
  profile: 'xmr-mdc',
  independent: true,
  ...fromZero,
  level({ series, stretch, given }) {
    const values = valuesAt(series.value, stretch.baseline);
    const middle = Number.isNaN(given) ? mean(values) : given;
    const centre = Number.isNaN(given) ? median(values) : medianOfMean * given;
    const constant = values.length > 1 && values.every((value) => value === values[0]);
    return { centre, middle, sigma: Math.sqrt(middle * (middle + 1)), ...(constant && { middle: centre }) };
  },
};
